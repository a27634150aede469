"""Meetings of a group: ready programmes, themes, and how an evening goes."""
