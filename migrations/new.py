"""Writes a new migration from what the models say more than the newest schema: `python -m migrations.new "Title."`"""

import sys
import tempfile
from pathlib import Path

from alembic import command

from app.db import dialects
from app.db.schema import migration_config, migrations_folder, upgrade
from app.tables import metadata

with tempfile.TemporaryDirectory() as folder:
    engine = dialects.make_writer_engine(f"sqlite:///{Path(folder) / 'scratch.db'}", pool_size=1)
    with engine.connect() as connection:
        upgrade(connection)
        config = migration_config()
        config.attributes.update(connection=connection, metadata=metadata)
        number = len(list((migrations_folder() / "versions").glob("*.py"))) + 1
        command.revision(config, message=sys.argv[1], autogenerate=True, rev_id=f"{number:04}")
    engine.dispose()
