"""A visit of the federation to one meeting: asked, taken by one of staff, made, and over with the meeting."""
