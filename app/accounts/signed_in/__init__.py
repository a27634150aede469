"""Who is signed in, by the token of their cookie."""
