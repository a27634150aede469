"""The one door to the database. Knows no feature's table."""
