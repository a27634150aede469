"""What an association thought of before a group is planned: four answers, and what staff say to them."""
