"""Meetings: a group's evenings, their dates and themes, founding a group with them, starting it and ending it."""
