"""The audit log: what was done to a group, by which side and when, each row chained to the one before."""
