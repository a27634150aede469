"""Looking back on a group that has ended: what its members say without a name, and its leaders' final note."""
