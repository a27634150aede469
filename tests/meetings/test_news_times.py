"""When the letters of a changed meeting leave: soon where it is near, gathered where it is not."""

from datetime import UTC, datetime, timedelta

import pytest

from app.meetings.letters import SOON, meeting_news_leave_at

NOW = datetime(2026, 9, 22, 16, 3, 20, tzinfo=UTC)


@pytest.mark.parametrize(
    ("away", "leaves"),
    [
        (timedelta(minutes=20), "16.04"),
        (SOON - timedelta(seconds=1), "16.04"),
        (SOON, "16.15"),
        (timedelta(days=7), "16.15"),
        # Its hour has come already.
        (timedelta(minutes=-1), "16.04"),
    ],
)
def test_what_is_near_is_told_within_two_minutes_and_the_rest_within_a_quarter(away, leaves):
    assert f"{meeting_news_leave_at(NOW, NOW + away):%H.%M}" == leaves
