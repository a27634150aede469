# Letters. A subject is neutral; no letter names a group, a person, a target group or what someone wrote.
letter-sign_in-subject = Kirjautuminen Vertaistupaan
letter-sign_in-text =
    Hei,

    avaa tämä linkki. Sitten pääset sisään:
    { $link }

    Voit myös kirjoittaa koodin. Kirjoita se siihen selaimeen, jossa pyysit linkkiä:
    { $code }

    { $hours ->
        [0] { $minutes ->
            [one] Linkki toimii { $minutes } minuutin.
           *[other] Linkki toimii { $minutes } minuuttia.
        }
        [one] Linkki toimii { $hours } tunnin.
       *[other] Linkki toimii { $hours } tuntia.
    }
    Etkö pyytänyt linkkiä? Sinun ei tarvitse tehdä mitään.
letter-invitation-subject = Kutsu Vertaistupaan
letter-invitation-text =
    Hei,

    sinut on kutsuttu mukaan. Avaa tämä linkki:
    { $link }

    Käytä samaa sähköpostia, johon tämä kirje tuli.
    Sinun ei ole pakko tulla. Kukaan ei kysy, miksi.
letter-answer_needed-subject = Vastaustasi odotetaan Vertaistuvassa
letter-answer_needed-text =
    Hei,

    yksi asia odottaa sinua. Avaa tämä:
    { $link }

    Vastaa viikon sisällä.
    Jos et vastaa, mikään ei muutu.
letter-yes_needed-subject = Sinua odotetaan Vertaistuvassa
letter-yes_needed-text =
    Hei,

    yksi asia odottaa, että hyväksyt sen. Avaa tämä:
    { $link }

    Käytä samaa sähköpostia, johon tämä kirje tuli.
letter-leader_answered-subject = Uutta Vertaistuvassa
letter-leader_answered-text =
    Hei,

    kutsuun tuli vastaus. { $waits ->
        [yes] Toinen vastaus puuttuu vielä.
       *[no] Nyt kaikki ovat vastanneet.
    }
    Katso vastaus tästä:
    { $link }

    Käytä samaa sähköpostia, johon tämä kirje tuli.
letter-owners_changed-subject = Uutta Vertaistuvassa
letter-owners_changed-text =
    Hei,

    ryhmän järjestäjissä on uutta. Katso täältä:
    { $link }

    Käytä samaa sähköpostia, johon tämä kirje tuli.
letter-idea_commented-subject = Uutta Vertaistuvassa
letter-idea_commented-text =
    Hei,

    liitto kirjoitti sinulle kommentin. Lue se täältä:
    { $link }

    Käytä samaa sähköpostia, johon tämä kirje tuli.
letter-plan_changed-subject = Uutta Vertaistuvassa
letter-plan_changed-text =
    Hei,

    liitto on muuttanut ryhmän suunnitelmaa. Katso se täältä:
    { $link }

    Käytä samaa sähköpostia, johon tämä kirje tuli.
letter-desk_waits-subject = Sinua odotetaan Vertaistuvassa
letter-desk_waits-text =
    Hei,

    yksi asia odottaa sinua. Avaa tämä:
    { $link }

    Käytä samaa sähköpostia, johon tämä kirje tuli.
letter-substitute_called-subject = Sinua odotetaan Vertaistuvassa
letter-substitute_called-text =
    Hei,

    sinut on kutsuttu sijaiseksi yhteen tapaamiseen. Tule tästä:
    { $link }

    Käytä samaa sähköpostia, johon tämä kirje tuli.
letter-substitute_came-subject = Uutta Vertaistuvassa
letter-substitute_came-text =
    Hei,

    yhteen tapaamiseen on kutsuttu sijainen. Katso se täältä:
    { $link }

    Käytä samaa sähköpostia, johon tämä kirje tuli.
letter-visit_asked-subject = Sinua odotetaan Vertaistuvassa
letter-visit_asked-text =
    Hei,

    joku on pyytänyt käyntiä. Katso täältä:
    { $link }

    Käytä samaa sähköpostia, johon tämä kirje tuli.
letter-visit_news-subject = Uutta Vertaistuvassa
letter-visit_news-text =
    Hei,

    sinulle on uutta tietoa käynnistä. Katso täältä:
    { $link }

    Käytä samaa sähköpostia, johon tämä kirje tuli.
letter-leader_absent-subject = Uutta Vertaistuvassa
letter-leader_absent-text =
    Hei,

    toinen ohjaaja ei pääse tapaamiseen. Avaa tämä linkki:
    { $link }

    Käytä samaa sähköpostia, johon tämä kirje tuli.
letter-meeting_unled-subject = Sinua odotetaan Vertaistuvassa
letter-meeting_unled-text =
    Hei,

    yhdellä tapaamisella ei ole ohjaajaa. Avaa tämä linkki:
    { $link }

    Käytä samaa sähköpostia, johon tämä kirje tuli.
letter-leaderless-subject = Sinua odotetaan Vertaistuvassa
letter-leaderless-text =
    Hei,

    yhdellä ryhmällä ei ole ohjaajaa. Kutsu sille uusi ohjaaja. Avaa tämä:
    { $link }

    Käytä samaa sähköpostia, johon tämä kirje tuli.
letter-case_waits-subject = Sinua odotetaan Vertaistuvassa
letter-case_waits-text =
    Hei,

    yksi asia odottaa sinua. Avaa tämä:
    { $link }

    Se odottaa tähän asti: { $time }
letter-report_answered-subject = Uutta Vertaistuvassa
letter-report_answered-text =
    Hei,

    sinulle on vastattu. Lue vastaus tästä:
    { $link }

    Käytä samaa sähköpostia, johon tämä kirje tuli.
letter-report_waits-subject = Sinua odotetaan Vertaistuvassa
letter-report_waits-text =
    Hei,

    yksi asia odottaa sinua. Lue se tästä:
    { $link }

    Lue se mielellään vuorokauden sisällä.
letter-glass_opened-subject = Uutta Vertaistuvassa
letter-glass_opened-text =
    Hei,

    liitto lukee nyt ryhmäsi viestejä.
    Katso syy tästä:
    { $link }

    Saat kirjeen, koska olet ohjaaja.
letter-group_news-subject = Uutta Vertaistuvassa
letter-group_news-text =
    Hei,

    { $news ->
        [cancelled] ryhmäsi on peruttu. Ryhmä ei ala. Lue, miksi:
        [ending] ryhmäsi loppuu pian. Katso viimeinen päivä täältä:
        [last_day] ryhmäsi viimeinen päivä on muuttunut. Katso uusi päivä täältä:
        [ended] ryhmäsi on loppunut. Voit vielä lukea viestejä. Voit myös tallentaa omasi:
        [replanned] ryhmäsi ei ala vielä. Kerromme uuden ajan myöhemmin. Paikkasi säilyy.
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

    haluat mukaan ryhmään. Avaa tämä linkki:
    { $link }

    { $hours ->
        [one] Linkki toimii { $hours } tunnin.
       *[other] Linkki toimii { $hours } tuntia.
    }
    Etkö pyytänyt linkkiä? Sinun ei tarvitse tehdä mitään.
letter-asked-subject = Sinulle on viesti Vertaistuvassa
letter-asked-text =
    Hei,

    sinulle on viesti. Avaa tämä linkki:
    { $link }

    Käytä samaa sähköpostia, johon tämä kirje tuli.
letter-decision-subject = Sinulle on vastaus Vertaistuvassa
letter-decision-text =
    Hei,

    sinulle on vastaus. Avaa tämä linkki:
    { $link }

    Käytä samaa sähköpostia, johon tämä kirje tuli.
letter-own_words-subject = Muistutus Vertaistuvasta
letter-own_words-text =
    Hei,

    ryhmäsi on loppunut. Sen viestit ja nimet poistetaan pian.
    Tallenna omat viestisi viimeistään { $day }. Tallenna ne täällä:
    { $link }

    Etkö tarvitse viestejäsi? Sinun ei tarvitse tehdä mitään.
letter-group_closing-subject = Uutta Vertaistuvassa
letter-group_closing-text =
    Hei,

    ryhmä loppuu pian. Tässä on lista siitä, mitä pitää tehdä:
    { $link }

    Samalla sivulla voitte aloittaa uuden ryhmän.
letter-feedback-subject = Uutta Vertaistuvassa
letter-feedback-text =
    Hei,

    ryhmäsi on loppunut. Millainen ryhmä oli? Voit vastata { $day } asti:
    { $link }

    Nimesi ei näy. Sinun ei ole pakko vastata.
letter-place_offered-subject = Sinulle on paikka Vertaistuvassa
letter-place_offered-text =
    Hei,

    sinulle on paikka. Tule viimeistään { $time }:
    { $link }

    Etkö tarvitse paikkaa? Sinun ei tarvitse tehdä mitään.
letter-first_meeting-subject = Muistutus Vertaistuvasta
letter-first_meeting-text =
    Hei,

    ryhmäsi tapaa nyt ensimmäisen kerran.
    Aika on { $time }.
    { $where ->
        [local] Ryhmähuone on tässä:
       *[online] Avaa silloin tämä linkki:
    }
    { $link }

    Jos et pääse, se ei haittaa.
letter-first_meeting_moved-subject = Uusi aika Vertaistuvassa
letter-first_meeting_moved-text =
    Hei,

    ryhmäsi ensimmäisellä tapaamisella on uusi aika.
    Aika on { $time }.
    { $where ->
        [local] Ryhmähuone on tässä:
       *[online] Avaa silloin tämä linkki:
    }
    { $link }

    Jos et pääse, se ei haittaa.
letter-few_members-subject = Sinua odotetaan Vertaistuvassa
letter-few_members-text =
    Hei,

    ryhmäsi ensimmäinen tapaaminen on { $time }.
    Ryhmässä on vielä liian vähän ihmisiä.
    Jos ihmisiä ei tule lisää, tapaaminen siirtyy.

    Katso tästä, mitä voit tehdä:
    { $link }
letter-account_blocked-subject = Tilisi Vertaistuvassa
letter-account_blocked-text =
    Hei,

    liiton työntekijä sulki tilisi.
    { $reason ->
        [hurts] Syy: viestisi loukkasivat muita.
        [privacy] Syy: kerroit toisen ihmisen asioita.
        [selling] Syy: viestisi olivat mainoksia.
        [rules] Syy: et noudattanut sääntöjä.
       *[other] Syy: muu syy.
    }
    Et pääse nyt palveluun millään laitteella.

    Oletko eri mieltä? Vastaa tähän kirjeeseen.
    Liiton työntekijä katsoo asian uudelleen. Lue lisää tästä:
    { $link }
letter-account_unblocked-subject = Tilisi Vertaistuvassa
letter-account_unblocked-text =
    Hei,

    liiton työntekijä avasi tilisi.
    Pääset taas palveluun. Avaa tämä linkki:
    { $link }

    Käytä samaa sähköpostia, johon tämä kirje tuli.
letter-account_is_blocked-subject = Tilisi Vertaistuvassa
letter-account_is_blocked-text =
    Hei,

    joku pyysi linkkiä tähän sähköpostiin.
    Linkkiä ei tullut. Tilisi on suljettu.

    Oletko eri mieltä? Vastaa tähän kirjeeseen.
    Liiton työntekijä katsoo asian uudelleen. Lue lisää tästä:
    { $link }

    Etkö pyytänyt linkkiä? Sinun ei tarvitse tehdä mitään.
letter-account_unused-subject = Tilisi Vertaistuvassa
letter-account_unused-text =
    Hei,

    sinulla ei ole ollut ryhmää vuoteen.
    Siksi tilisi poistetaan { $day }.

    Haluatko pitää tilin? Kirjaudu sisään tästä:
    { $link }

    Paina sitten: Pidä tili.
    Tili säilyy myös, jos tulet ryhmään.
letter-second_check-subject = Tilisi Vertaistuvassa
letter-second_check-text =
    Hei,

    { $what ->
        [on] otit käyttöön toisen varmistuksen.
        [off] toinen varmistus ei ole enää käytössä.
        [codes] teit uudet varakoodit.
       *[recovery_used] tulit sisään varakoodilla.
    }

    Olitko se sinä? Sinun ei tarvitse tehdä mitään.
    Etkö tehnyt tätä? Vastaa tähän kirjeeseen heti. Kirjaudu ulos kaikkialta täällä:
    { $link }
letter-footer =
    Tämä viesti tuli Vertaistuvasta.
    Apua nyt: { $help_url }
