"""A fresh way in for a member who is lost: a link that a leader hands to them."""
