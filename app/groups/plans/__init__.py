"""What a group is planned to be, and who may write it."""
