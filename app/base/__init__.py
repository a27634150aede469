"""What every other package may use: errors, time, ids, rules of text and origin. Standard library and pydantic only."""
