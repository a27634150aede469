"""Asks every feature the same four questions – export, erase, due, ties – and acts on the answers."""
