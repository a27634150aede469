"""Whether what a client counted is what a server stored. A figure whose messages do not add up is none."""


class WrongCount(Exception):
    """The client saw something else than was stored and owed."""


def check_counts(finished, stored):
    """Raises WrongCount unless every ack is a row and every reader got every row of their room once.

    `finished` is what the client said at its end, `stored` how many messages the server keeps by room.
    """
    told = {room["room"]: room for room in finished["rooms"]}
    strange = sorted(set(stored) - set(told))
    if strange:
        message = f"stored in rooms that nobody was in: {', '.join(strange)}"
        raise WrongCount(message)
    if finished["sent"] != finished["acked"]:
        message = f"{finished['sent']} sent, {finished['acked']} acknowledged"
        raise WrongCount(message)
    for name, room in told.items():
        rows = stored.get(name, 0)
        if (room["acked"], room["least"], room["most"]) != (rows, rows, rows):
            message = f"{rows} stored in {name}, {room['acked']} acknowledged, {room['least']}–{room['most']} delivered"
            raise WrongCount(message)
    owed = sum(stored.get(name, 0) * room["readers"] for name, room in told.items())
    if finished["delivered"] != owed:
        message = f"{owed} owed, {finished['delivered']} delivered"
        raise WrongCount(message)
