"""What browsers send to the pages of founding and planning, and what these say is wrong."""

import re

from sqlalchemy import func, select

HEADINGS = ("ohjaajat", "viestinta", "kenelle", "verkostot", "resurssit", "sisalto", "sisalto/uusi")
FRAME = {
    "name": "Pihlajapiha",
    "target_group": "Vanhemmille.",
    "what_connects": "Meitä yhdistää pieni lapsi.",
    "description": "",
    "intake": "closed",
    "size": "8",
    "language": "fi",
    "mode": "online",
    "municipality": "",
    "visibility": "listed",
    "start_date": "12.1.2027",
    "end_date": "2027-07-12",
    "rhythm": "three_weeks",
    "meeting_time": "20.00",
}
EVENING = {"day": "16.2.2027", "clock": "18.30", "kind": "talk", "theme": "rest", "own_theme": "", "own_question": ""}
ANSWERS = {
    "template": "small",
    "target_group": "",
    "leader_1": "sammal@koti.example",
    "leader_2": "",
    "month": "2027-01",
    "evening": "tue",
    "intake": "closed",
}

IDEA = {
    "template": "own",
    "target_group": "Vanhemmille, jotka hoitavat öisin.",
    "what_connects": "Valvotut yöt yhdistävät.",
    "leading": "sought",
    "begins": "next_season",
    "client_id": "f" * 22,
}


def said(answer):
    return dict(re.findall(r'id="(\w+)-error">(?:<svg.*?</svg>)(.*?)</p>', answer.text))


def told(texts, codes, spoken="fi"):
    """What the page says of these fields: a code, or a code with its facts."""
    pairs = {name: code if isinstance(code, tuple) else (code, {}) for name, code in codes.items()}
    return {name: texts.get(spoken, f"error-{code}", **facts) for name, (code, facts) in pairs.items()}


def plan_of(answer):
    return re.fullmatch(r"(/ryhmat/[\w-]{22}/suunnitelma).*", answer.headers["location"])[1]


def count(house, table):
    with house.database.read() as session:
        return session.scalar(select(func.count(table.id)))
