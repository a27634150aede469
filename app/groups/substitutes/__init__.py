"""The stand-in of a group, and their place in its room while a call makes them the substitute of one meeting."""
