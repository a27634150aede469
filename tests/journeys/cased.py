"""A room of two leaders with cases to handle: one that waits, with notes on it, and one that is answered."""

from app.base.ids import random_id
from app.jobs.queue import JobQueue
from app.safety.cases.case import NewNote, Verdict
from app.safety.cases.close_case import CloseCases
from app.safety.cases.notes import WriteNotes
from app.safety.report_message import ReportMessages
from app.safety.schemas import ReportMessage


def open_cases(scene, circle, *, people, leaders):
    """Of `people` the second reports two messages of the first; the leaders handle them. What paths say of it."""
    writer, reporter = people
    numbers = scene.say(circle, (writer, "Myyn vanhan pyörän, kysy lisää."), (writer, "Olipa turha neuvo taas."))
    queue = JobQueue(scene.clock)
    reporting = ReportMessages(scene.database, scene.clock, queue)
    reporter_id, one_id, other_id = (circle.people[name].account_id for name in (reporter, *leaders))
    closed, waits = (
        reporting.report(reporter_id, ReportMessage(room=circle.room, number=number, reason=reason)).report
        for number, reason in zip(numbers, ("selling", "hurts"), strict=True)
    )
    notes = WriteNotes(scene.database, scene.clock)
    for leader, words in (
        (one_id, "Kirjoitin hänelle ja kysyin, mitä hän tarkoitti."),
        (other_id, "Hyvä. Puhutaan tästä ennen seuraavaa tapaamista."),
    ):
        notes.as_leader(leader, circle.room, waits, NewNote(random_id(), words))
    verdict = Verdict("talked", "Kiitos, että kerroit. Ryhmässä ei myydä mitään, ja kirjoittaja tietää sen nyt.")
    CloseCases(scene.database, scene.clock, queue).by_leader(one_id, circle.room, closed, verdict)
    return {"card": waits, "closed_card": closed}
