"""Changes of a name in a group."""
