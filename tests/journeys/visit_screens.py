"""The screens of visits and guests, in the groups of `visited.py`."""

from tests.journeys.screen import Screen, follow_in_fold, in_room, open_first_fold, send_empty

VISIT_SCREENS = (
    Screen("kaynti-tapaamiset", "Loimu", "/ryhmat/{visited_group}/tapaamiset", open_first_fold),
    Screen("kaynti-kutsu", "Loimu", "/ryhmat/{asking}/tapaamiset", follow_in_fold("/kaynti")),
    Screen("kaynti-pyydetty", "Loimu", "/ryhmat/{visited_group}/tapaamiset/{visited_next}/kaynti?saved=asked"),
    Screen("kaynti-varattu", "Loimu", "/ryhmat/{visited_group}/tapaamiset/{visited_last}/kaynti"),
    Screen("kaynti-mukana", "Loimu", "/ryhmat/{visited_group}/tapaamiset/{visited_now}/kaynti", open_first_fold),
    Screen("huone-kaynti", "Tuisku", "/huone/{visited}", in_room),
    Screen("alustaja", "Loimu", "/ryhmat/{visited_group}/tapaamiset/{visited_next}/alustaja", open_first_fold),
    Screen(
        "alustaja-virhe",
        "Loimu",
        "/ryhmat/{visited_group}/tapaamiset/{visited_last}/alustaja",
        send_empty,
        statuses=(422,),
    ),
    Screen("alustaja-osallistuja", "Tuisku", "/huone/{visited}/tapaamiset"),
    Screen("liitto-kaynnit", "staff", "/liitto/kaynnit"),
    Screen("liitto-kaynti", "staff", "/liitto/kaynnit/{visited_visit_next}", open_first_fold),
    Screen("liitto-kaynti-virhe", "staff", "/liitto/kaynnit/{visited_visit_next}", send_empty, statuses=(422,)),
    Screen("liitto-kaynti-neljas", "staff", "/liitto/kaynnit/{often_visit_next}"),
    Screen("liitto-kaynti-oma", "staff", "/liitto/kaynnit/{visited_visit_last}"),
    Screen("liitto-kaynti-ovi", "staff", "/liitto/kaynnit/{often_visit_now}"),
    Screen("liitto-kaynti-mukana", "staff", "/liitto/kaynnit/{visited_visit_now}"),
    Screen("liitto-ryhma-kaynnit", "staff", "/liitto/ryhmat/{often_group}"),
    Screen("omat-ryhmat-kaynti", "staff", "/omat-ryhmat"),
)
