"""The end of a group as its leaders see it: what is to be done, and going on as a new one."""
