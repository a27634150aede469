"""The card of a case: what its handlers note down, what was decided, and what its reporter is answered."""
