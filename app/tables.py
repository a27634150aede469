"""Every table of the program, from the models of every feature. For migrations' checks and tests."""

from app.accounts.models import Account
from app.associations.models import Association
from app.audit.models import AuditRow
from app.chat.models import Message
from app.db.model import Base
from app.groups.models import Group
from app.help.models import HelpCheck
from app.jobs.models import Job
from app.meetings.models import Meeting
from app.rooms.models import Room
from app.safety.models import Report

# One model of each feature: importing a feature's models makes all its tables known.
FEATURES = (Account, Association, AuditRow, Group, HelpCheck, Job, Meeting, Message, Report, Room)
metadata = Base.metadata
