"""What waits in a group for somebody's word, from a report to an offer; a link back, and words that are hidden."""

from datetime import timedelta

from sqlalchemy import select, update

from app.associations.models import Association, Contact
from app.base.ids import random_id
from app.chat.models import Message
from app.chat.post_batch import Draft, make_post_batch
from app.groups.agreements import VERSIONS
from app.groups.entry.links import EntryLinks
from app.groups.lifecycle import MEETS
from app.groups.models import Invitation, JoinRequest, RenewalOffer
from app.groups.names import name_key
from app.meetings.changes.change import values_of_meeting
from app.meetings.models import Meeting, PlanChange, SupportVisit
from app.rooms.models import Room, RoomMember
from app.safety.models import GlassOpening, RemovalProposal, Report, ReviewRequest
from tests.seed import NobodyListens

CASES = (
    "report",
    "staff_report",
    "proposal",
    "review",
    "wanted",
    "invitation",
    "leader_invitation",
    "visit",
    "offer",
    "change",
    "contact",
    "token",
    "number",
)


class OpenCases:
    """`ids` are outward; `applicant` and `invited` are the two whom nobody in the group knows yet."""

    def __init__(self, tenant, association):
        self._now = tenant.house.clock.now()
        self.applicant = tenant.house.person(f"hakija-{tenant.group_id}@koti.example")
        self.invited = tenant.house.person(f"kutsuttu-{tenant.group_id}@koti.example")
        asked = tenant.house.person(f"ohjaajaksi-{tenant.group_id}@koti.example")
        with tenant.house.database.transaction() as session:
            self._places = {
                place.account_id: place
                for place in session.scalars(select(RoomMember).where(RoomMember.room_id == tenant.room_id))
            }
            group = {"group_id": tenant.group_id}
            rows = {
                "report": self._report(tenant, "leaders", tenant.member, tenant.second),
                "staff_report": self._report(tenant, "staff", tenant.second, tenant.leader),
                "proposal": self._proposal(tenant),
                "review": self._review(tenant),
                "wanted": self._request(group),
                "invitation": self._invitation(group, self.invited, "member"),
                "leader_invitation": self._invitation(group, asked, "leader"),
                "visit": self._visit(session, group, tenant.scene.state),
                "offer": self._offer(group),
                "change": self._change(session, group),
            }
            session.add_all(rows.values())
            contact = select(Contact.id).join(Association).where(Association.public_id == association)
            self.ids = {name: row.public_id for name, row in rows.items()}
            self.ids["contact"] = str(session.scalars(contact.order_by(Contact.id)).first())
            self.ids["number"] = str(self._hide_words(session, tenant))
        links = EntryLinks(tenant.house.database, tenant.house.clock)
        room, member = tenant.ids["room"], tenant.ids["member"]
        self.ids["token"] = links.make(tenant.leader.account_id, room, member).token

    def _id(self, person):
        return self._places[person.account_id].id

    def _report(self, tenant, audience, reporter, author):
        return Report(
            public_id=random_id(),
            room_id=tenant.room_id,
            message_number=1,
            reporter_id=self._id(reporter),
            audience=audience,
            author_id=self._id(author),
            as_reported="Näin siinä luki.",
            reason="hurts",
            state="open",
            created_at=self._now,
        )

    def _proposal(self, tenant):
        return RemovalProposal(
            public_id=random_id(),
            room_id=tenant.room_id,
            subject_id=self._id(tenant.second),
            proposer_id=self._id(tenant.aside),
            reason="hurts",
            state="open",
            created_at=self._now,
        )

    def _review(self, tenant):
        return ReviewRequest(
            public_id=random_id(),
            room_id=tenant.room_id,
            subject_id=self._id(tenant.aside),
            about="set_aside",
            until=self._now + timedelta(hours=24),
            state="asked",
            created_at=self._now,
        )

    def _hide_words(self, session, tenant):
        """The number of a hidden message, in a room that staff have opened by break-glass."""
        of_room = select(Room).where(Room.id == tenant.room_id)
        room = session.scalars(of_room).one()
        mode, room.mode = room.mode, "open"
        session.flush()
        draft = Draft(room.public_id, tenant.second.account_id, random_id(), "Peitetty rivi", b"x" * 32)
        [posted] = make_post_batch(NobodyListens(), tenant.house.clock)(session, [draft])
        of_message = (Message.room_id == room.id, Message.number == posted.number)
        session.execute(update(Message).where(*of_message).values(state="hidden", hidden_reason="rules"))
        session.execute(update(Room).where(Room.id == room.id).values(mode=mode))
        opened = {"room_id": room.id, "staff_id": tenant.house.staff.account_id, "reason": "danger", "words": "Hätä."}
        times = {"opened_at": self._now, "until": self._now + timedelta(hours=4)}
        session.add(GlassOpening(**opened, **times, number=posted.number))
        return posted.number

    def _request(self, group):
        name = "Hakija"
        return JoinRequest(
            **group,
            public_id=random_id(),
            account_id=self.applicant.account_id,
            display_name=name,
            name_key=name_key(name),
            agreed=dict(VERSIONS),
            state="waiting",
            waiting_since=self._now,
            created_at=self._now,
        )

    def _visit(self, session, group, state):
        """To the last of the meetings, for the table's own ids are of another. A group that does not meet has none."""
        found = select(Meeting).where(Meeting.group_id == group["group_id"]).order_by(Meeting.starts_at.desc())
        meeting = session.scalars(found).first()
        about = {"meeting_id": meeting.id, "meeting_at": meeting.starts_at, "kind": "online", "asked_by": "leader"}
        asked = "asked" if state in MEETS else "cancelled"
        return SupportVisit(**group, **about, public_id=random_id(), state=asked, asked_at=self._now)

    def _offer(self, group):
        """Of a group that continues itself: of the former one nothing is asked here but whether it is there."""
        return RenewalOffer(
            **group,
            public_id=random_id(),
            former_id=group["group_id"],
            account_id=self.applicant.account_id,
            state="open",
            offered_until=self._now + timedelta(days=14),
            created_at=self._now,
        )

    def _change(self, session, group):
        """Of somebody who is gone: the first meeting had another theme."""
        of_group = select(Meeting).where(Meeting.group_id == group["group_id"]).order_by(Meeting.starts_at)
        meeting = session.scalars(of_group).first()
        stands = values_of_meeting(meeting, 1)
        before, after = ({f"meeting:{meeting.public_id}": one} for one in ({**stands, "theme": "small_last"}, stands))
        told = {"earlier": before, "later": after, "puts_back": False}
        by = {"part": "meeting", "role": "leader", "account_id": None, "changed_at": self._now}
        return PlanChange(**group, **told, **by, public_id=random_id())

    def _invitation(self, group, person, role):
        account = {"account_id": person.account_id}
        return Invitation(**group, **account, public_id=random_id(), role=role, state="open", created_at=self._now)
