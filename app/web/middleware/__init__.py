"""What happens to every request before its route is looked for. Plain ASGI, one rule a file."""
