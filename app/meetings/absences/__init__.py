"""A leader cannot lead one meeting: the other one is told, or those who find somebody for it."""
