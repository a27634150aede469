"""What each form of the table says when it is rightly filled in."""

from tests.groups.plan_forms import ANSWERS, EVENING, FRAME

OTHER_END = "20.1.2027"
BODIES = {
    "/huone/{room}/kutsu-ohjaajaksi": {"answer": "yes"},
    "/huone/{room}/ohjaajaksi/{member}": {},
    "/huone/{room}/poistot/ehdota/{member}": {"reason": "hurts"},
    "/huone/{room}/suostumukset": {"reminders": "yes"},
    "/huone/{room}/tervetulo": {"welcome": "Tervetuloa!", "version": "0"},
    "/liitto/ryhmat/{group}": {"address": "uusi@koti.example", "role": "member"},
    "/liitto/ryhmat/{group}/hataavaus": {"reason": "danger", "words": "Ilmoitus, joka ei selviä muuten.", "hours": "4"},
    "/liitto/ryhmat/{group}/pysaytys": {"length": "week", "reason": "calm"},
    "/liitto/yhdistykset/{association}/nimi": {"name": "Uusi nimi ry"},
    "/liitto/yhdistykset/{association}/yhteyshenkilo": {"address": "kolmas@yhdistys.example"},
    "/ryhmat/{group}/liity": {"name": "Uusi", "address": "uusi@koti.example", "rules": "yes", "keep_words": "yes"},
    "/ryhmat/{group}/ohjaajat": {"address": "seuraaja@koti.example"},
    "/ryhmat/{group}/ovi": {"asks": "yes"},
    "/ryhmat/{group}/paikat": {"size": "12"},
    "/ryhmat/{group}/paattymispaiva": {"day": "25.1.2027", "asked": "yes"},
    "/ryhmat/{group}/paattymispaiva/sovi": {"day": OTHER_END},
    "/ryhmat/{group}/suunnitelma/julkaise": {"alone": "yes"},
    "/ryhmat/{group}/suunnitelma/malli": {"model": "turnkey"},
    "/ryhmat/{group}/suunnitelma/muutokset": {"note": "Olisiko toinen aika hyvä?"},
    "/ryhmat/{group}/suunnitelma/peru": {"reason": "few_people", "sure": "yes"},
    "/ryhmat/{group}/suunnitelma/pienena": {"allowed": "yes"},
    "/ryhmat/{group}/suunnitelma/sisalto": {"rules": "yes"},
    "/ryhmat/{group}/suunnitelma/sisalto/uusi": EVENING,
    "/ryhmat/{group}/suunnitelma/sisalto/{meeting}": EVENING,
    "/ryhmat/{group}/suunnitelma/{heading}": FRAME,
    "/ryhmat/{group}/tauko": {"first": "1.11.2026", "last": "8.11.2026"},
    "/ryhmat/{group}/tapaamiset/{meeting}/peru": {"reason": "ill"},
    "/ryhmat/{group}/tapaamiset/{meeting}/siirra": {"day": "16.12.2026", "clock": "18.30"},
    "/ryhmat/{group}/yhdistykset": {"association": "{other_association}"},
    "/ryhmat/{group}/yhdistykset/lahde": {"association": "{association}"},
    "/yhdistykset/yhteinen/{ask}": {"answer": "share"},
    "/yhdistykset/{association}/ryhmat/toive": ANSWERS,
    "/yhdistykset/{association}/ryhmat/uusi": {"name": "Uusi", "template": "small", "language": "fi"},
    "/liitto/ilmoitukset/{staff_report}/sulje-tili": {"reason": "hurts"},
    "/liitto/yhdistykset/{association}/yhteyshenkilot/{contact}": {"address": "oikea@yhdistys.example"},
    "/pyynto/{wanted}": {"name": "Toinen"},
    "/pyynto/{wanted}/vastaa": {"said": "Iltaisin sopii hyvin.", "client_id": "a" * 22},
    "/ryhmat/{group}/pyynnot/{wanted}": {"answer": "accept"},
    "/ryhmat/{group}/pyynnot/{wanted}/kysy": {"said": "Sopiiko tiistai?", "client_id": "b" * 22},
    "/tervetuloa/{invitation}": {"name": "Uusi", "rules": "yes", "keep_words": "yes"},
}
# What the last part of an address says, where it is one of a few words.
ANSWERS = {
    "/huone/{room}/poistot/{proposal}/{answer}": "poista",
    "/liitto/poistot/{proposal}/{answer}": "poista",
    "/liitto/poistot/tarkistus/{review}/{answer}": "kumoa",
    "/ryhmat/{group}/tapaamiset/{meeting}/{answer}": "pidettiin",
}
