"""What a group asks of those who wish to join: at most three of the ready questions, reviewed by staff."""
