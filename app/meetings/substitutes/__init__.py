"""The substitute of one meeting: called, seated, and gone when the meeting is over."""
