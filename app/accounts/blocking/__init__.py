"""Accounts that are blocked on the whole platform: the verbs, and which ones they are."""
