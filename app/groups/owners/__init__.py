"""Whose a group is: one association's, or two who share it; asking another, its answer, and going."""
