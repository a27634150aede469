"""The page of an idea, at the address of the plan that it may become."""

from dataclasses import dataclass, field

from starlette.requests import Request
from starlette.responses import Response

from app.base.ids import random_id
from app.groups.ideas.idea import MAX_COMMENT_CHARS, MAX_COMMENTS
from app.meetings.overview import PlanView
from app.web.forms import Filled
from app.web.pages import Pages


@dataclass(frozen=True)
class Shown:
    """The idea, and what a form of its page comes back with, or what was done."""

    view: PlanView
    filled: Filled = field(default_factory=Filled)
    saved: str | None = None


def render_idea(pages: Pages, request: Request, shown: Shown, *, status: int = 200) -> Response:
    """The answers, what staff say to them, and the ways on."""
    view = shown.view
    return pages.render(
        request,
        "meetings/idea.html",
        status=status,
        form=shown.filled,
        view=view,
        saved=shown.saved,
        new_id=random_id(),
        may_comment=view.seen.may("comment_idea") and len(view.comments) < MAX_COMMENTS,
        max_comment=MAX_COMMENT_CHARS,
    )
