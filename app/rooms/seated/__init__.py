"""Everybody who is or was in some rooms, read at once."""
