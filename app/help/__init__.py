"""Apua nyt: the numbers, when staff have checked them, and what a device keeps to show them without a connection."""
