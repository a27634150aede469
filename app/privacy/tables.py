"""Every table's answers to the four questions, from every feature."""

from collections.abc import Mapping
from typing import Final

from app.accounts import privacy as accounts
from app.associations import privacy as associations
from app.audit import privacy as audit
from app.base.privacy import TablePrivacy
from app.chat import privacy as chat
from app.groups import privacy as groups
from app.help import privacy as help_pages
from app.jobs import privacy as jobs
from app.meetings import privacy as meetings
from app.rooms import privacy as rooms
from app.safety import privacy as safety

TABLES: Final[Mapping[str, TablePrivacy]] = {
    **meetings.TABLES,
    **safety.TABLES,
    **chat.TABLES,
    **groups.TABLES,
    **rooms.TABLES,
    **associations.TABLES,
    **audit.TABLES,
    **help_pages.TABLES,
    **accounts.TABLES,
    **jobs.TABLES,
}
