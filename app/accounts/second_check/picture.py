"""The picture that a person's app reads. Drawn here, as a part of the page: no other site ever hears of a key."""

import segno
from markupsafe import Markup

# The quiet edge that readers of such pictures need.
_EDGE = 2


def draw_picture(address: str) -> Markup:
    """An `<svg>` of the address. It has no style of its own, so the strict content policy holds."""
    code = segno.make_qr(address, error="m")
    return Markup(code.svg_inline(border=_EDGE, omitsize=True, svgclass="qr", lineclass=None))  # noqa: S704 - squares alone
