"""Vertaistupa: the online room where peer groups meet. See ARCHITECTURE.md for the map."""
