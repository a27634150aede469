"""How many letters of each kind an account has got today."""
