"""People's keys to the house: addresses, sign-in, sessions, settings."""
