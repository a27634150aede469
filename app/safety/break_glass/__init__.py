"""Break-glass: staff read a group's room from outside, for a reason and a time, logged, and the group told at once."""
