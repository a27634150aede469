"""A group's door: what everybody may know of it, wishes to join, and what becomes of them."""
