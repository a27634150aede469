"""Events between processes, by hint. Knows no feature and no database."""
