# What was changed in a plan, by whom, and putting it back.

changes = Muutokset
changes-lead = Täältä näet, mitä suunnitelmassa on muutettu. Muutokset poistetaan, kun ryhmä alkaa.
changes-none = Mitään ei ole vielä muutettu.
changes-new =
    { $count ->
        [one] { $count } uusi muutos
       *[other] { $count } uutta muutosta
    }
change-new = Uusi sinulle
change-by-leader = Ohjaaja
change-by-association_contact = Yhdistyksen yhteyshenkilö
change-by-staff = Liiton työntekijä
change-did-communication = { $who } muutti viestintää
change-did-networks = { $who } muutti verkostoja
change-did-resources = { $who } muutti resursseja
change-did-frame = { $who } muutti ryhmän tietoja
change-did-model = { $who } vaihtoi mallin
change-did-rules = { $who } hyväksyi pelisäännöt
change-did-rules_changed = { $who } muutti pelisääntöjä
change-did-meeting = { $who } muutti ohjelmaa
change-did-meeting_added = { $who } lisäsi tapaamisen
change-did-meeting_off = { $who } poisti tapaamisen
change-did-put_back = { $who } palautti aiemman
change-at = Klo { $time }
change-meeting = { $number }. tapaaminen
change-meetings =
    { $count ->
        [one] Muutos { $count } tapaamisessa
       *[other] Muutoksia { $count } tapaamisessa
    }
change-part-of = { $meeting }, { $part }
change-part-when = aika
change-part-about = teema
change-part-kind = mitä tehdään
change-part-question = kysymys
change-rules-ready =
    { $count ->
        [one] { $count } valmis sääntö
       *[other] { $count } valmista sääntöä
    }
change-rules-without = Ei mukana:
change-rules-own = Oma sääntö:
change-rules-version = Hyväksytty, versio { $version }
change-before = Ennen:
change-after = Sitten:
change-now = Nyt:
change-empty = tyhjä
change-yes = kyllä
change-no = ei
change-not-planned = ei ohjelmassa
change-again = Tätä on muutettu uudelleen.
change-put-back = Palauta
changes-saved-put-back = Aiempi on palautettu. Sekin näkyy muutoksissa.
changes-refused = Palautus ei onnistunut.
error-changed_since = Tätä on muutettu uudelleen. Näet alta, miten se on nyt.
