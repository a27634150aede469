"""Messages and the send path."""
