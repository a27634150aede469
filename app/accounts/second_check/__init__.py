"""The second check: a code from the person's own app, or a recovery code, before what only some may do."""
