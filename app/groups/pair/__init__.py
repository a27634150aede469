"""The leaders' own room beside the group's: who sits in it, who they are there, and what it is told."""
