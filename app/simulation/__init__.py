"""A simulated evening: people of a script who talk in a room over nothing but the wire.

It knows no feature of the program, only sign-in over HTTP and `realtime/PROTOCOL.md`, so what it shows is what any
client gets. Who founds the group and gives the people their links stands above it, in `app/demo`.
"""
