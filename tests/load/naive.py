"""The yardstick: the same room as most would first write it. One commit a message, one `send_json` a reader.

FastAPI's WebSocket, SQLAlchemy's session in a thread; no budget, no duplicates, no numbers, no wall.
"""

import os
import sys
from collections import defaultdict
from datetime import UTC, datetime
from pathlib import Path

import uvicorn
from fastapi import FastAPI, WebSocket, WebSocketDisconnect
from fastapi.concurrency import run_in_threadpool
from sqlalchemy import create_engine, event
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, sessionmaker


class Base(DeclarativeBase):
    pass


class Said(Base):
    __tablename__ = "said"
    id: Mapped[int] = mapped_column(primary_key=True)
    room: Mapped[str]
    author: Mapped[str]
    text: Mapped[str]
    at: Mapped[datetime]


class Store:
    def __init__(self, path):
        # Its threads wait for each other: on a busy machine longer than the drivers' five and thirty seconds.
        engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": 60}, pool_timeout=60)
        event.listen(engine, "connect", _make_durable)
        Base.metadata.create_all(engine)
        self._sessions = sessionmaker(engine, expire_on_commit=False)

    def keep(self, room, author, text):
        with self._sessions() as session:
            said = Said(room=room, author=author, text=text, at=datetime.now(UTC))
            session.add(said)
            session.commit()
            return said


def _make_durable(connection, _):
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")


def make_app(path):
    store, readers, app = Store(path), defaultdict(set), FastAPI()

    @app.websocket("/ws")
    async def talk(socket: WebSocket):
        await socket.accept()
        try:
            while True:
                asked = await socket.receive_json()
                if asked["op"] == "subscribe":
                    readers[asked["room"]].add(socket)
                if asked["op"] == "send":
                    said = await run_in_threadpool(store.keep, asked["room"], "somebody", asked["text"])
                    await socket.send_json({"ref": asked["ref"], "ok": {"number": said.id}})
                    await tell(readers[said.room], said)
                else:
                    await socket.send_json({"ref": asked["ref"], "ok": {}})
        except WebSocketDisconnect:
            for room in readers.values():
                room.discard(socket)

    return app


async def tell(readers, said):
    for reader in list(readers):
        await reader.send_json(
            {
                "event": "message",
                "room": said.room,
                "number": said.id,
                "at": said.at.isoformat(),
                "author": said.author,
                "text": said.text,
            }
        )


if __name__ == "__main__":
    database = Path(os.environ["VERTAISTUPA_STATE_DIR"]) / f"naive-{sys.argv[1]}.db"
    uvicorn.run(
        make_app(database),
        host="127.0.0.1",
        port=int(sys.argv[1]),
        log_level="warning",
        ws_per_message_deflate=False,
        ws_ping_interval=None,
    )
