"""Asking somebody into a group by letter, and what became of it."""
