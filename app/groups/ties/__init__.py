"""Which accounts a group holds: those who are in one, asked into one, or promised to one."""
