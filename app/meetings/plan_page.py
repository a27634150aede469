"""The page of a plan, and at the same address that of the idea that it may have begun as."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from starlette.requests import Request
from starlette.responses import Response

from app.base.ids import random_id
from app.groups.door.access import PUBLIC
from app.groups.ideas.idea import MAX_COMMENT_CHARS, MAX_COMMENTS
from app.meetings.conditions import Heading
from app.meetings.overview import PlanView
from app.web.forms import Filled
from app.web.pages import Pages

# The headings' addresses; the content has pages of its own.
SLUGS: Mapping[str, Heading] = {
    "ohjaajat": "leaders",
    "viestinta": "communication",
    "kenelle": "frame",
    "verkostot": "networks",
    "resurssit": "resources",
}


@dataclass(frozen=True)
class Shown:
    """The plan, and what a form of its page comes back with, or what was done."""

    view: PlanView
    filled: Filled = field(default_factory=Filled)
    saved: str | None = None


def render_plan(pages: Pages, request: Request, shown: Shown, *, status: int = 200) -> Response:
    """The six headings with their states and what stops the publishing; of an idea the answers. And the ways on."""
    view = shown.view
    return pages.render(
        request,
        "meetings/idea.html" if view.plan.is_idea else "meetings/plan.html",
        status=status,
        form=shown.filled,
        view=view,
        saved=shown.saved,
        # Whoever tells of the group passes this on; a group that is found by its link alone has no other way.
        page_address=f"{request.base_url}ryhmat/{view.plan.public_id}" if view.plan.state in PUBLIC else None,
        slugs={heading: slug for slug, heading in SLUGS.items()} | {"content": "sisalto"},
        new_id=random_id(),
        may_comment=view.seen.may("comment") and len(view.comments) < MAX_COMMENTS,
        max_comment=MAX_COMMENT_CHARS,
    )
