"""Sockets: frames in, events out. Knows no feature."""
