"""Accounts without a group: since when, when their person was asked to keep them, and keeping them."""
