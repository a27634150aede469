"""Asks every feature the same three questions: export, erase, due."""
