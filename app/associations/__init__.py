"""Associations and their contacts."""
