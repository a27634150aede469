"""Rooms, members, the numbered log. Knows no message, group or meeting."""
