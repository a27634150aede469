"""What was changed in a plan, by whom, and how it was before: kept until the group starts, and put back on request."""
