"""Fluent texts in four languages, one set for server and browser."""
