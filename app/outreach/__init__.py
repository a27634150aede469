"""What everybody sees of groups, and the ways in: the public list, a group's page, asking to join, answering."""
