# Letters. A subject is neutral; no letter names a group, a person, a target group or what someone wrote.
letter-sign_in-subject = Kirjautuminen Vertaistupaan
letter-sign_in-text =
    Hei,

    avaa tämä linkki, niin pääset sisään:
    { $link }

    Tai kirjoita koodi siihen selaimeen, jossa pyysit linkkiä:
    { $code }

    { $hours ->
        [0] { $minutes ->
            [one] Linkki ja koodi toimivat { $minutes } minuutin.
           *[other] Linkki ja koodi toimivat { $minutes } minuuttia.
        }
        [one] Linkki ja koodi toimivat { $hours } tunnin.
       *[other] Linkki ja koodi toimivat { $hours } tuntia.
    }
    Etkö pyytänyt linkkiä? Sinun ei tarvitse tehdä mitään.
letter-invitation-subject = Kutsu Vertaistupaan
letter-invitation-text =
    Hei,

    sinut on kutsuttu mukaan. Avaa kutsu tästä:
    { $link }

    Kirjaudu sillä sähköpostilla, johon tämä kirje tuli.
    Voit myös jättää kutsun avaamatta. Kukaan ei kysy, miksi.
letter-answer_needed-subject = Vastaustasi odotetaan Vertaistuvassa
letter-answer_needed-text =
    Hei,

    yksi asia odottaa vastaustasi. Katso se täältä:
    { $link }

    Vastaa viikon sisällä. Jos et vastaa, mitään ei muutu.
letter-yes_needed-subject = Sinua odotetaan Vertaistuvassa
letter-yes_needed-text =
    Hei,

    yksi asia odottaa hyväksyntääsi. Katso se täältä:
    { $link }

    Kirjaudu sillä sähköpostilla, johon tämä kirje tuli.
letter-leader_answered-subject = Uutta Vertaistuvassa
letter-leader_answered-text =
    Hei,

    kutsuun on vastattu. { $waits ->
        [yes] Toinen kutsu odottaa vielä vastausta.
       *[no] Nyt kaikkiin kutsuihin on vastattu.
    }
    Katso vastaus täältä:
    { $link }

    Kirjaudu sillä sähköpostilla, johon tämä kirje tuli.
letter-owners_changed-subject = Uutta Vertaistuvassa
letter-owners_changed-text =
    Hei,

    ryhmän järjestäjissä on uutta. Katso se täältä:
    { $link }

    Kirjaudu sillä sähköpostilla, johon tämä kirje tuli.
letter-idea_commented-subject = Uutta Vertaistuvassa
letter-idea_commented-text =
    Hei,

    liitto on kirjoittanut sinulle kommentin. Lue se täältä:
    { $link }

    Kirjaudu sillä sähköpostilla, johon tämä kirje tuli.
letter-plan_changed-subject = Uutta Vertaistuvassa
letter-plan_changed-text =
    Hei,

    liiton työntekijä on muuttanut ryhmän suunnitelmaa. Katso muutokset täältä:
    { $link }

    Kirjaudu sillä sähköpostilla, johon tämä kirje tuli.
letter-desk_waits-subject = Sinua odotetaan Vertaistuvassa
letter-desk_waits-text =
    Hei,

    yksi asia odottaa, että joku käsittelee sen. Katso se täältä:
    { $link }

    Kirjaudu sillä sähköpostilla, johon tämä kirje tuli.
letter-substitute_called-subject = Sinua odotetaan Vertaistuvassa
letter-substitute_called-text =
    Hei,

    sinut on kutsuttu sijaiseksi yhteen tapaamiseen. Tule tästä:
    { $link }

    Kirjaudu sillä sähköpostilla, johon tämä kirje tuli.
letter-substitute_came-subject = Uutta Vertaistuvassa
letter-substitute_came-text =
    Hei,

    yhteen tapaamiseen on kutsuttu sijainen. Katso se täältä:
    { $link }

    Kirjaudu sillä sähköpostilla, johon tämä kirje tuli.
letter-visit_asked-subject = Sinua odotetaan Vertaistuvassa
letter-visit_asked-text =
    Hei,

    joku on pyytänyt käyntiä. Katso se täältä:
    { $link }

    Kirjaudu sillä sähköpostilla, johon tämä kirje tuli.
letter-visit_news-subject = Uutta Vertaistuvassa
letter-visit_news-text =
    Hei,

    sovittuun käyntiin on tullut muutos tai vastaus. Katso se täältä:
    { $link }

    Kirjaudu sillä sähköpostilla, johon tämä kirje tuli.
letter-leader_absent-subject = Uutta Vertaistuvassa
letter-leader_absent-text =
    Hei,

    toinen ohjaaja ei pääse yhteen tapaamiseen. Katso se täältä:
    { $link }

    Kirjaudu sillä sähköpostilla, johon tämä kirje tuli.
letter-meeting_unled-subject = Sinua odotetaan Vertaistuvassa
letter-meeting_unled-text =
    Hei,

    yhdellä tapaamisella ei ole nyt ohjaajaa. Kutsu sijainen, siirrä tai peru se täällä:
    { $link }

    Kirjaudu sillä sähköpostilla, johon tämä kirje tuli.
letter-leaderless-subject = Sinua odotetaan Vertaistuvassa
letter-leaderless-text =
    Hei,

    yhdellä ryhmällä ei ole nyt ohjaajaa. Etsi sille ohjaaja täältä:
    { $link }

    Kirjaudu sillä sähköpostilla, johon tämä kirje tuli.
letter-case_waits-subject = Sinua odotetaan Vertaistuvassa
letter-case_waits-text =
    Hei,

    yksi asia odottaa, että joku käsittelee sen. Katso se täältä:
    { $link }

    Se odottaa tähän asti: { $time }
letter-report_answered-subject = Uutta Vertaistuvassa
letter-report_answered-text =
    Hei,

    sinulle on vastattu. Lue vastaus täältä:
    { $link }

    Kirjaudu sillä sähköpostilla, johon tämä kirje tuli.
letter-report_waits-subject = Sinua odotetaan Vertaistuvassa
letter-report_waits-text =
    Hei,

    yksi asia odottaa, että luet sen. Katso se täältä:
    { $link }

    Lue se mielellään vuorokauden kuluessa.
letter-glass_opened-subject = Uutta Vertaistuvassa
letter-glass_opened-text =
    Hei,

    liitto lukee nyt ryhmäsi viestejä.
    Huone kertoo, miksi ja mihin asti:
    { $link }

    Saat kirjeen, koska olet ohjaaja.
letter-group_news-subject = Uutta Vertaistuvassa
letter-group_news-text =
    Hei,

    { $news ->
        [cancelled] ryhmäsi on peruttu, eikä se ala. Lue, miksi:
        [ending] ryhmäsi viimeinen päivä lähestyy. Katso päivä täältä:
        [last_day] ryhmäsi viimeinen päivä on muuttunut. Katso uusi päivä täältä:
        [ended] ryhmäsi on päättynyt. Voit vielä lukea viestejä ja ottaa omasi talteen:
        [replanned] ryhmäsi ei ala vielä. Sitä suunnitellaan uudelleen. Paikkasi säilyy.
            Katso tästä:
       *[changed] ryhmässäsi on muutos.
            { $meets ->
                [yes] Seuraava tapaaminen on { $time }. Katso lisää tästä:
               *[no] Katso se tästä:
            }
    }
    { $link }

    Sinun ei tarvitse tehdä muuta.
letter-join-subject = Vahvista sähköpostisi Vertaistuvassa
letter-join-text =
    Hei,

    haluat mukaan ryhmään. Avaa linkki, niin asia etenee:
    { $link }

    { $hours ->
        [one] Linkki toimii { $hours } tunnin.
       *[other] Linkki toimii { $hours } tuntia.
    }
    Etkö pyytänyt linkkiä? Sinun ei tarvitse tehdä mitään.
letter-asked-subject = Sinulle on viesti Vertaistuvassa
letter-asked-text =
    Hei,

    sinulle on viesti Vertaistuvassa. Lue se täältä:
    { $link }

    Kirjaudu sillä sähköpostilla, johon tämä kirje tuli.
letter-decision-subject = Sinulle on vastaus Vertaistuvassa
letter-decision-text =
    Hei,

    sinulle on vastaus Vertaistuvassa. Lue se täältä:
    { $link }

    Kirjaudu sillä sähköpostilla, johon tämä kirje tuli.
letter-own_words-subject = Muistutus Vertaistuvasta
letter-own_words-text =
    Hei,

    ryhmäsi on päättynyt, ja sen viestit ja nimet poistetaan pian.
    Ota omat viestisi talteen viimeistään { $day }. Lataa ne täältä:
    { $link }

    Etkö tarvitse viestejäsi? Sinun ei tarvitse tehdä mitään.
letter-group_closing-subject = Uutta Vertaistuvassa
letter-group_closing-text =
    Hei,

    ryhmän viimeinen päivä lähestyy. Kokosimme asiat, joilla se päättyy hyvin:
    { $link }

    Samalla sivulla voitte jatkaa uutena ryhmänä.
letter-feedback-subject = Uutta Vertaistuvassa
letter-feedback-text =
    Hei,

    ryhmäsi on päättynyt. Voit kertoa { $day } asti, millainen ryhmä oli:
    { $link }

    Vastaat ilman nimeä. Etkö halua vastata? Sinun ei tarvitse tehdä mitään.
letter-place_offered-subject = Sinulle on paikka Vertaistuvassa
letter-place_offered-text =
    Hei,

    sinulle on paikka Vertaistuvassa. Pidämme sitä sinulle { $time } asti:
    { $link }

    Etkö tarvitse paikkaa? Sinun ei tarvitse tehdä mitään.
letter-first_meeting-subject = Muistutus Vertaistuvasta
letter-first_meeting-text =
    Hei,

    ryhmäsi tapaa ensimmäisen kerran { $time }.
    { $where ->
        [local] Ryhmähuone on täällä:
       *[online] Tule silloin tästä:
    }
    { $link }

    Jos et pääse, se ei haittaa. Kukaan ei kysy, miksi.
letter-first_meeting_moved-subject = Uusi aika Vertaistuvassa
letter-first_meeting_moved-text =
    Hei,

    ryhmäsi ensimmäisen tapaamisen aika on muuttunut.
    Uusi aika on { $time }.
    { $where ->
        [local] Ryhmähuone on täällä:
       *[online] Tule silloin tästä:
    }
    { $link }

    Jos et pääse, se ei haittaa. Kukaan ei kysy, miksi.
letter-few_members-subject = Sinua odotetaan Vertaistuvassa
letter-few_members-text =
    Hei,

    ryhmäsi ensimmäinen tapaaminen on { $time }.
    Mukana on vielä liian vähän ihmisiä. Jos heitä ei tule lisää, tapaaminen siirtyy.

    Katso tästä, mitä voit tehdä:
    { $link }
letter-account_blocked-subject = Tilisi Vertaistuvassa
letter-account_blocked-text =
    Hei,

    liiton työntekijä on sulkenut tilisi.
    { $reason ->
        [hurts] Syy: viestit ovat loukanneet muita.
        [privacy] Syy: toisen asioita on kerrottu.
        [selling] Syy: viestit ovat olleet mainoksia.
        [rules] Syy: pelisääntöjä ei ole noudatettu.
       *[other] Syy: muu syy.
    }
    Sinut on kirjattu ulos kaikilta laitteilta. Tilillä ei pääse nyt sisään.

    Oletko eri mieltä? Vastaa tähän kirjeeseen.
    Liiton työntekijä katsoo asian uudelleen. Lue lisää täältä:
    { $link }
letter-account_unblocked-subject = Tilisi Vertaistuvassa
letter-account_unblocked-text =
    Hei,

    liiton työntekijä on avannut tilisi uudelleen.
    Voit taas kirjautua sisään täältä:
    { $link }

    Kirjaudu sillä sähköpostilla, johon tämä kirje tuli.
letter-account_is_blocked-subject = Tilisi Vertaistuvassa
letter-account_is_blocked-text =
    Hei,

    tällä osoitteella pyydettiin kirjautumislinkki.
    Linkkiä ei tullut, koska tilisi on suljettu.

    Oletko eri mieltä? Vastaa tähän kirjeeseen.
    Liiton työntekijä katsoo asian uudelleen. Lue lisää täältä:
    { $link }

    Etkö pyytänyt linkkiä? Sinun ei tarvitse tehdä mitään.
letter-account_unused-subject = Tilisi Vertaistuvassa
letter-account_unused-text =
    Hei,

    sinulla ei ole ollut ryhmää vuoteen.
    Tilisi poistetaan { $day }.

    Haluatko pitää tilin? Kirjaudu sisään ja paina: Pidä tili.
    { $link }

    Tili säilyy myös, jos tulet mukaan ryhmään.
letter-second_check-subject = Tilisi Vertaistuvassa
letter-second_check-text =
    Hei,

    { $what ->
        [on] tilillesi otettiin käyttöön toinen varmistus.
        [off] tilisi toinen varmistus poistettiin käytöstä.
        [codes] tilillesi tehtiin uudet varakoodit.
       *[recovery_used] tilillesi tultiin varakoodilla.
    }

    Olitko se sinä? Sinun ei tarvitse tehdä mitään.
    Jos et, vastaa tähän kirjeeseen heti. Kirjaudu ulos kaikkialta täällä:
    { $link }
letter-footer =
    Tämä viesti tuli Vertaistuvasta.
    Apua nyt: { $help_url }
