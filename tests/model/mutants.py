"""Programs with one promise's mainstay taken out. Each must be found, or the model is blind."""

from app.chat import post_batch, read_room
from app.realtime.hub import Hub
from app.rooms.access import Spans
from tests.model.room import Bounds, RoomModel
from tests.model.tables import Program

EVERYTHING = Spans(((1, None),))


class _HandsOnWhatComes(Hub):
    """Number n+1 goes to the readers before n."""

    def accept(self, events):
        for event in events:
            for reader in self.readers(event.room):
                reader.connection.send(event.for_reader(reader.member, reader.sees), event.room)


class _NeverCuts(Hub):
    """The end of a place is a number like any other."""

    def _give(self, feed, subscription, event):
        if event.number > subscription.sent:
            subscription.sent = event.number
            subscription.connection.send(event.for_reader(subscription.member, subscription.sees), event.room)


class _MeetsAlways(Hub):
    """Backlog and stream are taken to meet."""

    def meets(self, _, __):
        return True


class _GathersNothing(Hub):
    """What happened while the backlog was read is not kept."""

    def go_live(self, subscription, *, member, sees, last):
        subscription.buffer.clear()
        super().go_live(subscription, member=member, sees=sees, last=last)


class _ShowsEverything(Hub):
    """No number is blank to anybody."""

    def go_live(self, subscription, *, member, sees, last):
        super().go_live(subscription, member=member, sees=EVERYTHING, last=last)


class _KeepsQuietAfterTheEnd(Hub):
    """What was gathered after the end of a place is forgotten. The model found this in the program itself."""

    def go_live(self, subscription, *, member, sees, last):
        gathered = subscription.buffer
        ends = next((place for place, event in enumerate(gathered) if event.ends == member), len(gathered))
        subscription.buffer = gathered[: ends + 1]
        super().go_live(subscription, member=member, sees=sees, last=last)


class _TellsNobodyOfTheWayBack(Hub):
    """Whoever waits is never told."""

    def _hand_on(self, feed, event):
        waiting, feed.waiting = feed.waiting, {}
        super()._hand_on(feed, event)
        feed.waiting = {**waiting, **feed.waiting}


class _NoIds(Program):
    """A retry is a message like any other."""

    class batch(post_batch._Batch):  # noqa: N801 - stands in the place of an attribute
        def _known(self, _):
            return {}


class _NoEpoch(Program):
    """A cursor of another epoch is taken for one of this."""

    def subscribe(self, tables, person, epoch, after):
        return super().subscribe(tables, person, None if epoch is None else tables.epoch, after)


class _TrustsTheEndOfATime(Program):
    """Whoever was told of the end of their place goes on from there. The model found this in the program itself."""

    class read_room(read_room.ReadRoom):  # noqa: N801 - stands in the place of an attribute
        def open(self, account_id, body):
            opened = super().open(account_id, body)
            if opened.answer.facts["state"] != "resync" or body.after is None:
                return opened
            after = super().open(account_id, body.model_copy(update={"after": body.after + 1}))
            return opened if after.answer.facts["state"] == "resync" else self._since(account_id, body)

        def _since(self, account_id, body):
            with self._database.read() as session:
                standing = read_room.rooms.find_standing(session, body.room, account_id)
                spans = read_room.rooms.list_spans(session, standing)
                now = read_room._look_at(session, self._beside, {standing.room_id})[standing.room_id]
                return read_room._Reader(session, standing, spans, self._beside).since(body.after, now)


class _TrustsTheBus(RoomModel):
    """Nobody compares numbers with the database."""

    trusts_bus = True


class _AsksBeforeTheLock(RoomModel):
    """Who stands where is read before the room's lock is had."""

    facts_before_lock = True


class _AcksBeforeTheCommit(RoomModel):
    """The callers are woken when their batch begins."""

    acks_before_commit = True


_ONE = {"processes": 1, "prompt": (0,)}
MUTANTS = {
    "hands n+1 on before n": RoomModel(Bounds((2, 0), prompt=(0, 1)), hub_class=_HandsOnWhatComes),
    "no cut at the number": RoomModel(Bounds((1, 0), **_ONE, asides=1), hub_class=_NeverCuts),
    "backlog and stream always meet": RoomModel(
        Bounds((0, 0), processes=1, prompt=(0, 1), crashes=1, asides=1), hub_class=_MeetsAlways
    ),
    "nothing gathered": RoomModel(Bounds((1, 0), **_ONE, cuts=1), hub_class=_GathersNothing),
    "nothing is blank": RoomModel(
        Bounds((1, 0), processes=1, prompt=(0, 1), asides=1, returns=1, hides=1), hub_class=_ShowsEverything
    ),
    "quiet after the end": RoomModel(
        Bounds((0, 0), **_ONE, cuts=1, asides=1, returns=1), hub_class=_KeepsQuietAfterTheEnd
    ),
    "nobody told of the way back": RoomModel(
        Bounds((0, 0), **_ONE, asides=1, returns=1), hub_class=_TellsNobodyOfTheWayBack
    ),
    "client ids ignored": RoomModel(Bounds((1, 0), **_ONE, cuts=1), program=_NoIds()),
    "epoch ignored": RoomModel(Bounds((2, 0), processes=1, prompt=(0, 1), restores=1), program=_NoEpoch()),
    "the end of a time is trusted": RoomModel(
        Bounds((1, 0), **_ONE, asides=1, returns=1), program=_TrustsTheEndOfATime()
    ),
    "the bus is trusted": _TrustsTheBus(Bounds((1, 0), prompt=(0, 1))),
    "facts before the lock": _AsksBeforeTheLock(Bounds((0, 1), **_ONE, asides=1)),
    "ack before the commit": _AcksBeforeTheCommit(Bounds((1, 0), prompt=(0, 1), crashes=1)),
}
