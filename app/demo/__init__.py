"""`vertaistupa demo`: a house of its own with a demonstration association, and an evening that goes on in it.

It stands above the features, as `main` does: it founds the groups by the program's own use cases and hands the
simulation nothing but sign-in links and an address. Never in production, and never in the data of `serve`.
"""
