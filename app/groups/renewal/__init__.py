"""A group goes on as a new one: which follows which, and the places that are held there for its people."""
