# Ready programmes: templates, themes, the course of an evening. Questions, never advice.

## The three templates.

template-small-name = Pienten lasten vanhemmat
template-small-for = Vanhemmille, joiden pieni lapsi tarvitsee erityistä tukea.
template-small-connects = Meitä yhdistää pieni lapsi, joka tarvitsee erityistä tukea. Toinen vanhempi ymmärtää jo puolesta sanasta.
template-small-about = Puhumme arjesta, omasta jaksamisesta ja siitä, mistä saa apua. Jokaisella kerralla on oma teema. Voit kertoa tai vain kuunnella.

template-young-name = Itsenäistyvien nuorten vanhemmat
template-young-for = Vanhemmille, joiden itsenäistyvä nuori tarvitsee erityistä tukea.
template-young-connects = Meitä yhdistää nuori, joka tarvitsee erityistä tukea ja etsii omaa tietään. Opettelemme antamaan tilaa ja olemaan lähellä.
template-young-about = Puhumme nuoren seuraavista askelista, palveluista ja omasta jaksamisesta. Jokaisella kerralla on oma teema. Voit kertoa tai vain kuunnella.

template-adult-name = Aikuisten lasten vanhemmat
template-adult-for = Vanhemmille, joiden aikuinen lapsi tarvitsee erityistä tukea.
template-adult-connects = Meitä yhdistää aikuinen lapsi, joka tarvitsee erityistä tukea. Vanhemmuus jatkuu, ja siitä on hyvä puhua yhdessä.
template-adult-about = Puhumme hyvistä päivistä, kodista, palveluista ja omasta jaksamisesta. Katsomme myös eteenpäin. Voit kertoa tai vain kuunnella.

## What a person who asks to join may answer.

join-why = Miksi haluat mukaan?
join-question-hope = Mitä toivot ryhmältä?
join-question-start = Mikä helpottaisi alkuun pääsyä?
join-question-themes = Mistä haluaisit puhua?
join-question-evening = Mikä ilta sopii sinulle parhaiten?
join-heard = Mistä kuulit ryhmästä?

## What a meeting is for, and who may come to introduce its theme.

meeting-kind-talk = Jutellaan yhdessä
meeting-kind-activity = Tehdään yhdessä
meeting-kind-influence = Vaikutetaan yhdessä
guest-municipality = Alustaja: kunta
guest-school = Alustaja: oppilaitos
guest-day_activity = Alustaja: työ- tai päivätoiminta
guest-organisation = Alustaja: järjestö
guest-wellbeing_county = Alustaja: hyvinvointialue

## The course of an evening.

run-of-show-text_60 = Tapaaminen kirjoittaen
run-of-show-short_60 = Lyhyt tapaaminen vuorotellen
run-of-show-standard_90 = Pitkä tapaaminen vuorotellen
run-of-show-coffee_60 = Kahvihetki ilman teemaa

phase-lobby-name = Tulohetki
phase-lobby-what = Ovi on auki. Voit tulla sisään ja kokeilla, että kaikki toimii.
phase-opening-name = Avaus
phase-opening-what = Ohjaaja kertoo illan kulun ja tärkeimmät pelisäännöt. Vuoron saa aina ohittaa.
phase-opening_round-name = Alkukierros
phase-opening_round-what = Jokainen voi kertoa, millä mielellä on. Vuoron saa ohittaa.
phase-theme_intro-name = Alustus
phase-theme_intro-what = Ohjaaja tai alustaja kertoo teemasta lyhyesti. Voit kuunnella rauhassa.
phase-theme_round-name = Teemakierros
phase-theme_round-what = Jokainen saa vuoron kertoa omasta kokemuksestaan. Vuoron saa ohittaa.
phase-question_1-name = Kysymys 1
phase-question_1-what = Kaikki kirjoittavat yhtä aikaa. Tekstit avataan yhdessä. Saat myös vain lukea.
phase-break-name = Tauko
phase-break-what = Lepää hetki. Näet, milloin jatketaan.
phase-question_2-name = Kysymys 2
phase-question_2-what = Sama teema, uusi kysymys. Kaikki kirjoittavat taas yhtä aikaa.
phase-open_discussion-name = Vapaa keskustelu
phase-open_discussion-what = Jatketaan siitä, mikä jäi mieleen. Voit myös vain kuunnella.
phase-closing_round-name = Loppukierros
phase-closing_round-what = Jokainen voi kertoa, mitä ottaa mukaansa illasta. Vuoron saa ohittaa.
phase-closing-name = Lopetus
phase-closing-what = Ohjaaja kertoo, milloin tavataan taas ja mistä saa apua. Voit kertoa, miltä nyt tuntuu.

prompt-opening_round = Millä mielellä olet tänään?
prompt-closing_round = Mitä otat mukaasi tästä illasta?

## Themes for parents of small children.

theme-small_getting_to_know-title = Tutustutaan
theme-small_getting_to_know-question-1 = Mitä haluat kertoa perheestäsi?
theme-small_getting_to_know-question-2 = Mitä toivot ryhmältä?
theme-small_getting_to_know-more-1 = Millainen on teidän tavallinen päivänne?
theme-small_getting_to_know-more-2 = Mikä teillä naurattaa?
theme-small_getting_to_know-more-3 = Mikä sai sinut tulemaan mukaan?

theme-small_own_coping-title = Vanhemmuus ja oma jaksaminen
theme-small_own_coping-question-1 = Mikä auttaa sinua jaksamaan?
theme-small_own_coping-question-2 = Milloin saat levätä?
theme-small_own_coping-more-1 = Mistä huomaat, että olet väsynyt?
theme-small_own_coping-more-2 = Mikä pieni asia piristää sinua?
theme-small_own_coping-more-3 = Mitä tekisit, jos saisit vapaan illan?

theme-small_communication-title = Kommunikaatiovinkit arkeen
theme-small_communication-question-1 = Mikä keino on auttanut teitä ymmärtämään toisianne?
theme-small_communication-more-1 = Miten lapsesi kertoo, mitä hän haluaa?
theme-small_communication-more-2 = Milloin ymmärrätte toisianne parhaiten?
theme-small_communication-more-3 = Minkä keinon olisit halunnut tietää aiemmin?

theme-small_school-title = Kouluasiat: päiväkodista kouluun
theme-small_school-question-1 = Mikä koulun alussa mietityttää?
theme-small_school-more-1 = Mitä toivot koulun tietävän lapsestasi?
theme-small_school-more-2 = Mikä päiväkodissa on ollut hyvää?
theme-small_school-more-3 = Kenen kanssa olet puhunut koulun alusta?

theme-small_siblings-title = Sisarukset ja lähipiiri
theme-small_siblings-question-1 = Kuka on teidän tukenanne?
theme-small_siblings-more-1 = Kuka on lapsellesi tärkeä?
theme-small_siblings-more-2 = Milloin sisarukset saavat sinut vain itselleen?
theme-small_siblings-more-3 = Mitä apua sinun on helppo pyytää?

theme-small_services-title = Palvelut ja tuet
theme-small_services-question-1 = Mistä olet saanut apua?
theme-small_services-question-2 = Mitä on vielä kysymättä?
theme-small_services-more-1 = Kuka on kuunnellut sinua hyvin?
theme-small_services-more-2 = Mikä oli helpompaa kuin luulit?
theme-small_services-more-3 = Mihin kaipaat rohkaisua?

theme-small_home-title = Asumisen unelmat
theme-small_home-question-1 = Millainen koti auttaa arjessa?
theme-small_home-question-2 = Mistä haaveilette?
theme-small_home-more-1 = Mikä on lapsesi lempipaikka kotona?
theme-small_home-more-2 = Missä sinä saat olla rauhassa?
theme-small_home-more-3 = Mitä muuttaisit kotona, jos voisit?

theme-small_last-title = Mitä saimme, miten jatkamme?
theme-small_last-question-1 = Mistä haluat kiittää ryhmää?
theme-small_last-more-1 = Mikä hetki jäi mieleesi?
theme-small_last-more-2 = Mitä otat mukaasi arkeen?
theme-small_last-more-3 = Miten haluat jatkaa tästä?

## Themes for parents of young people.

theme-young_getting_to_know-title = Tutustutaan
theme-young_getting_to_know-question-1 = Millaista teillä on juuri nyt?
theme-young_getting_to_know-question-2 = Mitä toivot ryhmältä?
theme-young_getting_to_know-more-1 = Mikä nuoressa ilahduttaa sinua?
theme-young_getting_to_know-more-2 = Mikä teillä on muuttunut viime aikoina?
theme-young_getting_to_know-more-3 = Mikä sai sinut tulemaan mukaan?

theme-young_own_coping-title = Vanhemmuus muuttuu, oma jaksaminen
theme-young_own_coping-question-1 = Milloin autat, milloin annat tilaa?
theme-young_own_coping-question-2 = Mistä saat voimaa?
theme-young_own_coping-more-1 = Milloin viimeksi annoit nuoren yrittää itse?
theme-young_own_coping-more-2 = Mistä on helppo päästää irti, mistä vaikea?
theme-young_own_coping-more-3 = Mitä haluat tehdä vain itsesi vuoksi?

theme-young_communication-title = Kommunikaatiovinkit arkeen
theme-young_communication-question-1 = Miten puhutte rahasta, netistä ja rajoista?
theme-young_communication-more-1 = Milloin teillä on hyvä hetki jutella?
theme-young_communication-more-2 = Mistä olette viimeksi sopineet yhdessä?
theme-young_communication-more-3 = Mistä nuori haluaa päättää itse?

theme-young_school-title = Kouluasiat: mitä peruskoulun jälkeen?
theme-young_school-question-1 = Mistä nuori innostuu?
theme-young_school-more-1 = Missä nuori on hyvä?
theme-young_school-more-2 = Mikä jatkossa mietityttää sinua?
theme-young_school-more-3 = Kenen kanssa nuori puhuu tulevasta?

theme-young_friends-title = Ystävät ja vapaa-aika
theme-young_friends-question-1 = Missä nuori saa olla oma itsensä?
theme-young_friends-more-1 = Kenen seurassa nuori viihtyy?
theme-young_friends-more-2 = Mitä uutta nuori haluaisi kokeilla?
theme-young_friends-more-3 = Mikä auttaa ystävyyttä säilymään?

theme-young_services-title = Palvelut ja tuet: 18 vuotta täyttyy
theme-young_services-question-1 = Mikä muuttuu, kuka päättää?
theme-young_services-more-1 = Mitä nuori itse ajattelee aikuistumisesta?
theme-young_services-more-2 = Mistä olet saanut selkeää tietoa?
theme-young_services-more-3 = Mitä haluat vielä selvittää?

theme-young_home-title = Asumisen unelmat
theme-young_home-question-1 = Missä ja kenen kanssa nuori haluaa asua?
theme-young_home-more-1 = Mitä nuori opettelee nyt kotona?
theme-young_home-more-2 = Mitä toivot nuoren ensimmäiseltä kodilta?
theme-young_home-more-3 = Miltä ajatus muutosta tuntuu?

theme-young_last-title = Mitä saimme, miten jatkamme?
theme-young_last-question-1 = Mikä muuttui?
theme-young_last-more-1 = Mikä hetki jäi mieleesi?
theme-young_last-more-2 = Mitä teet nyt eri tavalla?
theme-young_last-more-3 = Miten haluat jatkaa tästä?

## Themes for parents of adult children.

theme-adult_getting_to_know-title = Tutustutaan
theme-adult_getting_to_know-question-1 = Millaista elämää teillä eletään nyt?
theme-adult_getting_to_know-question-2 = Mitä toivot ryhmältä?
theme-adult_getting_to_know-more-1 = Mistä olet iloinen juuri nyt?
theme-adult_getting_to_know-more-2 = Mistä aikuinen lapsesi on ylpeä?
theme-adult_getting_to_know-more-3 = Mikä sai sinut tulemaan mukaan?

theme-adult_own_coping-title = Vanhemmuus jatkuu, oma jaksaminen
theme-adult_own_coping-question-1 = Mikä on sinun paikkasi aikuisen lapsesi elämässä?
theme-adult_own_coping-question-2 = Mitä teet itsesi vuoksi?
theme-adult_own_coping-more-1 = Mistä olet voinut päästää irti?
theme-adult_own_coping-more-2 = Mikä auttaa, kun huoli painaa?
theme-adult_own_coping-more-3 = Kenen kanssa puhut omista asioistasi?

theme-adult_communication-title = Kommunikaatiovinkit arkeen
theme-adult_communication-question-1 = Miten lapsesi oma tahto tulee kuuluviin?
theme-adult_communication-more-1 = Kuka kuuntelee lastasi hyvin?
theme-adult_communication-more-2 = Mitä teette, kun olette eri mieltä?
theme-adult_communication-more-3 = Miten pidätte yhteyttä arjessa?

theme-adult_days-title = Oppiminen, työ ja päivät
theme-adult_days-question-1 = Mikä tekee päivästä hyvän?
theme-adult_days-more-1 = Mitä lapsesi on oppinut viime aikoina?
theme-adult_days-more-2 = Missä lapsesi taidot pääsevät käyttöön?
theme-adult_days-more-3 = Mitä lapsesi haluaisi tehdä enemmän?

theme-adult_siblings-title = Sisarukset ja suku
theme-adult_siblings-question-1 = Mistä olisi hyvä puhua yhdessä?
theme-adult_siblings-more-1 = Kenen puoleen suvussa on helppo kääntyä?
theme-adult_siblings-more-2 = Mitä toivot sisaruksilta, mitä et?
theme-adult_siblings-more-3 = Mistä suvussa ei ole vielä puhuttu?

theme-adult_services-title = Palvelut ja tuet
theme-adult_services-question-1 = Mikä toimii, mikä ei?
theme-adult_services-question-2 = Mihin haluamme vaikuttaa?
theme-adult_services-more-1 = Mikä palvelu on toiminut teillä hyvin?
theme-adult_services-more-2 = Kenelle kerrot, jos jokin ei toimi?
theme-adult_services-more-3 = Mitä voisimme tehdä yhdessä?

theme-adult_home-title = Asumisen unelmat
theme-adult_home-question-1 = Millainen koti on hyvä nyt ja kymmenen vuoden päästä?
theme-adult_home-more-1 = Mikä nykyisessä kodissa on hyvää?
theme-adult_home-more-2 = Kuka päättää, miten kotona eletään?
theme-adult_home-more-3 = Mitä lapsesi itse toivoo kodilta?

theme-adult_last-title = Mitä saimme, miten jatkamme?
theme-adult_last-question-1 = Kenen kanssa haluat pitää yhteyttä?
theme-adult_last-more-1 = Mikä hetki jäi mieleesi?
theme-adult_last-more-2 = Mitä sait muilta vanhemmilta?
theme-adult_last-more-3 = Miten haluat jatkaa tästä?

## Themes of the library: for every group.

theme-school-title = Kouluasiat
theme-school-question-1 = Mikä koulussa toimii hyvin?
theme-school-question-2 = Mikä koulussa mietityttää?
theme-school-more-1 = Kuka koulussa tuntee lapsesi hyvin?
theme-school-more-2 = Miten kodin ja koulun yhteys toimii?
theme-school-more-3 = Mitä lapsesi kertoo koulupäivästä?

theme-parenthood-title = Vanhemmuus
theme-parenthood-question-1 = Millainen vanhempi haluat olla?
theme-parenthood-question-2 = Mikä vanhemmuudessa on yllättänyt sinut?
theme-parenthood-more-1 = Milloin olet tyytyväinen itseesi vanhempana?
theme-parenthood-more-2 = Mitä olet oppinut lapseltasi?
theme-parenthood-more-3 = Missä voisit olla itsellesi armollisempi?

theme-communication-title = Kommunikaatiovinkit arkeen
theme-communication-question-1 = Miten ymmärrätte toisianne, kun sanat eivät riitä?
theme-communication-question-2 = Mikä vinkki on auttanut teitä?
theme-communication-more-1 = Mistä huomaat, miltä lapsestasi tuntuu?
theme-communication-more-2 = Mitä teette, kun ette ymmärrä toisianne?
theme-communication-more-3 = Missä tilanteessa kaipaat uutta keinoa?

theme-home_dreams-title = Asumisen unelmat
theme-home_dreams-question-1 = Millaisesta kodista unelmoit?
theme-home_dreams-question-2 = Mikä kodissa on teille tärkeintä?
theme-home_dreams-more-1 = Missä paikassa sinun on hyvä olla?
theme-home_dreams-more-2 = Millaisia naapureita toivot?
theme-home_dreams-more-3 = Mikä olisi ensimmäinen pieni askel?

theme-coffee-title = Kahvihetki ilman teemaa
theme-coffee-question-1 = Mitä sinulle kuuluu tänään?
theme-coffee-more-1 = Mitä mukissasi on?
theme-coffee-more-2 = Mikä tällä viikolla on ollut mukavaa?
theme-coffee-more-3 = Mistä haluaisit jutella tänään?

theme-rest-title = Loma ja lepo
theme-rest-question-1 = Millainen loma on teille lepoa?
theme-rest-question-2 = Mistä löydät pienen lepohetken arjessa?
theme-rest-more-1 = Miltä tuntuu, kun arjen rytmi katkeaa?
theme-rest-more-2 = Mitä lomaa muistelet hyvillä mielin?
theme-rest-more-3 = Kuka voisi antaa sinulle tunnin vapaata?

theme-sleep-title = Uni ja yöt
theme-sleep-question-1 = Millaisia teidän yönne ovat?
theme-sleep-question-2 = Mikä auttaa sinua huonon yön jälkeen?
theme-sleep-more-1 = Miten teillä rauhoitutaan illalla?
theme-sleep-more-2 = Milloin viimeksi nukuit hyvin?
theme-sleep-more-3 = Kuka valvoo, kuka saa nukkua?

theme-family_care-title = Omaishoito
theme-family_care-question-1 = Mitä hoitaminen antaa, mitä se vie?
theme-family_care-question-2 = Kuka pitää huolta sinusta?
theme-family_care-more-1 = Milloin saat olla muuta kuin hoitaja?
theme-family_care-more-2 = Kuka voi hoitaa hetken puolestasi?
theme-family_care-more-3 = Mitä toivot muiden ymmärtävän?

theme-joy-title = Ilon hetket
theme-joy-question-1 = Mikä sai sinut viimeksi nauramaan?
theme-joy-question-2 = Mitä mukavaa voisimme tehdä yhdessä?
theme-joy-more-1 = Mikä laulu tai ruoka tuo hyvän mielen?
theme-joy-more-2 = Mistä lapsesi ilahtuu?
theme-joy-more-3 = Mikä pieni hetki oli tänään hyvä?

theme-both_parents-title = Isän ja äidin näkökulma
theme-both_parents-question-1 = Mikä on sinulle vanhempana tärkeintä?
theme-both_parents-question-2 = Mitä toivot toisen vanhemman tai läheisen huomaavan?
theme-both_parents-more-1 = Mitä teet eri tavalla kuin muut läheiset?
theme-both_parents-more-2 = Kuka kysyy, mitä sinulle kuuluu?
theme-both_parents-more-3 = Mistä kotona on helppo puhua, mistä vaikea?

theme-own_ageing-title = Kun itse vanhenen
theme-own_ageing-question-1 = Mikä tulevassa mietityttää sinua?
theme-own_ageing-question-2 = Kenen kanssa voisit puhua siitä?
theme-own_ageing-more-1 = Mistä haluat sopia hyvissä ajoin?
theme-own_ageing-more-2 = Mitä lapsesi ajattelee tulevasta?
theme-own_ageing-more-3 = Mikä rauhoittaa mieltäsi?

theme-influence-title = Mihin palveluihin haluamme vaikuttaa?
theme-influence-question-1 = Minkä yhden asian pitäisi muuttua ensin?
theme-influence-question-2 = Kenelle haluamme kertoa siitä yhdessä?
theme-influence-more-1 = Mikä toimii niin hyvin, että se kannattaa säilyttää?
theme-influence-more-2 = Mitä jokainen meistä voi tehdä ensi kuussa?
theme-influence-more-3 = Kuka muu voisi tulla mukaan?
