# Ready programmes: templates, themes, the course of an evening. Questions, never advice.

## The three templates.

template-small-name = Pienten lasten vanhemmat
template-small-for = Ryhmä on pienten lasten vanhemmille. Lapsi tarvitsee erityistä tukea.
template-small-connects = Meillä kaikilla on pieni lapsi. Hän tarvitsee erityistä tukea. Muut vanhemmat ymmärtävät sinua.
template-small-about = Puhumme arjesta ja siitä, miten jaksamme. Mietimme myös, mistä saa apua. Voit puhua tai vain kuunnella.

template-young-name = Vanhemmat, joiden nuori itsenäistyy
template-young-for = Ryhmä on vanhemmille, joiden nuori itsenäistyy. Nuori tarvitsee erityistä tukea.
template-young-connects = Meillä kaikilla on nuori, joka tarvitsee erityistä tukea. Nuori haluaa tehdä paljon itse. Opettelemme uutta yhdessä.
template-young-about = Puhumme nuoren elämästä ja palveluista. Puhumme myös siitä, miten jaksamme. Voit puhua tai vain kuunnella.

template-adult-name = Vanhemmat, joiden lapsi on aikuinen
template-adult-for = Ryhmä on vanhemmille, joiden lapsi on aikuinen. Lapsi tarvitsee erityistä tukea.
template-adult-connects = Meidän lapsemme ovat jo aikuisia. He tarvitsevat erityistä tukea. Siitä on hyvä puhua yhdessä.
template-adult-about = Puhumme arjesta, kodista ja palveluista. Puhumme myös siitä, miten jaksamme. Voit puhua tai vain kuunnella.

## What a person who asks to join may answer.

join-why = Miksi haluat ryhmään?
join-question-hope = Mitä toivot ryhmältä?
join-question-start = Mikä auttaa sinua alussa?
join-question-themes = Mistä haluat puhua?
join-question-evening = Mikä ilta sopii sinulle?
join-heard = Mistä kuulit ryhmästä?

## What a meeting is for, and who may come to introduce its theme.

meeting-kind-talk = Puhutaan yhdessä
meeting-kind-activity = Tehdään jotain mukavaa
meeting-kind-influence = Muutetaan asioita yhdessä
guest-municipality = Vieras kunnasta
guest-school = Vieras koulusta
guest-day_activity = Vieras työtoiminnasta tai päivätoiminnasta
guest-organisation = Vieras järjestöstä
guest-wellbeing_county = Vieras hyvinvointialueelta

## The course of an evening.

run-of-show-text_60 = Tapaaminen, jossa kirjoitetaan
run-of-show-short_60 = Lyhyt tapaaminen, jossa puhutaan vuorotellen
run-of-show-standard_90 = Pitkä tapaaminen, jossa puhutaan vuorotellen
run-of-show-coffee_60 = Kahvihetki, jossa aihe on vapaa

phase-lobby-name = Hetki ennen alkua
phase-lobby-what = Ovi on auki. Voit jo tulla sisään. Kokeile, että kaikki toimii.
phase-opening-name = Aloitus
phase-opening-what = Ohjaaja kertoo, mitä tänään tehdään. Hän kertoo myös säännöt. Voit aina olla hiljaa.
phase-opening_round-name = Ensimmäinen kierros
phase-opening_round-what = Jokainen voi kertoa, miltä tuntuu. Voit myös olla hiljaa.
phase-theme_intro-name = Lyhyt puhe aiheesta
phase-theme_intro-what = Ohjaaja tai vieras kertoo aiheesta. Voit kuunnella rauhassa.
phase-theme_round-name = Kierros aiheesta
phase-theme_round-what = Jokainen saa puhua aiheesta vuorollaan. Voit myös olla hiljaa.
phase-question_1-name = Kysymys 1
phase-question_1-what = Kaikki kirjoittavat yhtä aikaa. Sitten tekstit luetaan. Voit myös vain lukea.
phase-break-name = Tauko
phase-break-what = Lepää hetki. Näet, milloin jatkamme.
phase-question_2-name = Kysymys 2
phase-question_2-what = Sama aihe, uusi kysymys. Kaikki kirjoittavat taas yhtä aikaa.
phase-open_discussion-name = Kaikki voivat puhua
phase-open_discussion-what = Puhutaan siitä, mikä jäi mieleen. Voit myös vain kuunnella.
phase-closing_round-name = Viimeinen kierros
phase-closing_round-what = Jokainen voi kertoa, mitä jäi mieleen. Voit myös olla hiljaa.
phase-closing-name = Lopetus
phase-closing-what = Ohjaaja kertoo, milloin ryhmä tapaa taas. Hän kertoo, mistä saat apua. Voit kertoa, mitä ajattelet.

prompt-opening_round = Miltä sinusta tuntuu tänään?
prompt-closing_round = Mitä hyvää sait tästä illasta?

## Themes for parents of small children.

theme-small_getting_to_know-title = Tutustutaan
theme-small_getting_to_know-question-1 = Mitä haluat kertoa perheestäsi?
theme-small_getting_to_know-question-2 = Mitä toivot ryhmältä?
theme-small_getting_to_know-more-1 = Millainen on tavallinen päivä teillä?
theme-small_getting_to_know-more-2 = Mikä teillä kotona naurattaa?
theme-small_getting_to_know-more-3 = Miksi tulit mukaan?

theme-small_own_coping-title = Miten jaksat vanhempana?
theme-small_own_coping-question-1 = Mikä auttaa sinua jaksamaan?
theme-small_own_coping-question-2 = Milloin saat levätä?
theme-small_own_coping-more-1 = Mistä huomaat, että olet väsynyt?
theme-small_own_coping-more-2 = Mikä pieni asia tekee sinut iloiseksi?
theme-small_own_coping-more-3 = Sinulla on vapaa ilta. Mitä teet?

theme-small_communication-title = Vinkkejä: miten ymmärrämme toisiamme?
theme-small_communication-question-1 = Mikä auttaa teitä ymmärtämään toisianne?
theme-small_communication-more-1 = Miten lapsesi kertoo, mitä hän haluaa?
theme-small_communication-more-2 = Milloin ymmärrätte toisianne hyvin?
theme-small_communication-more-3 = Mikä hyvä keino teillä on?

theme-small_school-title = Päiväkodista kouluun
theme-small_school-question-1 = Mitä mietit koulun alusta?
theme-small_school-more-1 = Mitä koulun on hyvä tietää lapsestasi?
theme-small_school-more-2 = Mikä päiväkodissa on ollut hyvää?
theme-small_school-more-3 = Kenen kanssa puhut koulun alusta?

theme-small_siblings-title = Sisarukset ja muut läheiset
theme-small_siblings-question-1 = Kuka auttaa teitä?
theme-small_siblings-more-1 = Kuka on tärkeä lapsellesi?
theme-small_siblings-more-2 = Milloin sisarukset saavat aikaa kanssasi?
theme-small_siblings-more-3 = Mitä apua sinun on helppo pyytää?

theme-small_services-title = Palvelut ja tuki
theme-small_services-question-1 = Mistä olet saanut apua?
theme-small_services-question-2 = Mitä haluat vielä kysyä?
theme-small_services-more-1 = Kuka on kuunnellut sinua hyvin?
theme-small_services-more-2 = Mikä oli helpompaa kuin luulit?
theme-small_services-more-3 = Missä asiassa tarvitset rohkaisua?

theme-small_home-title = Unelmia kodista
theme-small_home-question-1 = Millainen koti tekee arjesta helppoa?
theme-small_home-question-2 = Mistä te unelmoitte?
theme-small_home-more-1 = Mikä on lapsesi lempipaikka kotona?
theme-small_home-more-2 = Missä sinä saat olla rauhassa?
theme-small_home-more-3 = Mitä haluat muuttaa kotona?

theme-small_last-title = Mitä saimme ja miten jatkamme?
theme-small_last-question-1 = Mistä haluat kiittää ryhmää?
theme-small_last-more-1 = Mitä muistat parhaiten?
theme-small_last-more-2 = Mikä auttaa sinua arjessa nyt?
theme-small_last-more-3 = Mitä haluat tehdä ryhmän jälkeen?

## Themes for parents of young people.

theme-young_getting_to_know-title = Tutustutaan
theme-young_getting_to_know-question-1 = Mitä teille kuuluu nyt?
theme-young_getting_to_know-question-2 = Mitä toivot ryhmältä?
theme-young_getting_to_know-more-1 = Mikä nuoressa tekee sinut iloiseksi?
theme-young_getting_to_know-more-2 = Mikä teillä on muuttunut?
theme-young_getting_to_know-more-3 = Miksi tulit mukaan?

theme-young_own_coping-title = Vanhemmuus muuttuu. Miten jaksat?
theme-young_own_coping-question-1 = Milloin autat nuorta? Milloin hän tekee itse?
theme-young_own_coping-question-2 = Mistä saat voimia?
theme-young_own_coping-more-1 = Mitä nuori tekee jo itse?
theme-young_own_coping-more-2 = Missä asiassa on vaikea päästää irti?
theme-young_own_coping-more-3 = Mitä haluat tehdä vain itsellesi?

theme-young_communication-title = Vinkkejä: miten puhumme yhdessä?
theme-young_communication-question-1 = Miten puhutte rahasta, netistä ja säännöistä?
theme-young_communication-more-1 = Milloin teillä on hyvä hetki puhua?
theme-young_communication-more-2 = Mistä olette sopineet yhdessä?
theme-young_communication-more-3 = Mistä nuori haluaa päättää itse?

theme-young_school-title = Mitä tapahtuu peruskoulun jälkeen?
theme-young_school-question-1 = Mistä nuori on innostunut?
theme-young_school-more-1 = Missä asiassa nuori on hyvä?
theme-young_school-more-2 = Mitä mietit nuoren tulevaisuudesta?
theme-young_school-more-3 = Kenen kanssa nuori puhuu tulevaisuudesta?

theme-young_friends-title = Ystävät ja vapaa-aika
theme-young_friends-question-1 = Missä nuori voi olla oma itsensä?
theme-young_friends-more-1 = Kenen kanssa nuori viihtyy?
theme-young_friends-more-2 = Mitä uutta nuori haluaa kokeilla?
theme-young_friends-more-3 = Mikä auttaa pitämään ystävät?

theme-young_services-title = Palvelut ja tuki: nuori täyttää 18
theme-young_services-question-1 = Mikä muuttuu? Kuka päättää?
theme-young_services-more-1 = Mitä nuori ajattelee aikuisuudesta?
theme-young_services-more-2 = Mistä olet saanut hyvää tietoa?
theme-young_services-more-3 = Mitä haluat vielä tietää?

theme-young_home-title = Unelmia kodista
theme-young_home-question-1 = Missä ja kenen kanssa nuori haluaa asua?
theme-young_home-more-1 = Mitä nuori harjoittelee kotona?
theme-young_home-more-2 = Millainen on hyvä ensimmäinen koti?
theme-young_home-more-3 = Nuori voi joskus muuttaa. Miltä se tuntuu?

theme-young_last-title = Mitä saimme ja miten jatkamme?
theme-young_last-question-1 = Mikä muuttui?
theme-young_last-more-1 = Mitä muistat parhaiten?
theme-young_last-more-2 = Mitä teet nyt eri tavalla?
theme-young_last-more-3 = Mitä haluat tehdä ryhmän jälkeen?

## Themes for parents of adult children.

theme-adult_getting_to_know-title = Tutustutaan
theme-adult_getting_to_know-question-1 = Millaista elämänne on nyt?
theme-adult_getting_to_know-question-2 = Mitä toivot ryhmältä?
theme-adult_getting_to_know-more-1 = Mistä olet iloinen juuri nyt?
theme-adult_getting_to_know-more-2 = Mistä aikuinen lapsesi on ylpeä?
theme-adult_getting_to_know-more-3 = Miksi tulit mukaan?

theme-adult_own_coping-title = Vanhemmuus jatkuu. Miten jaksat?
theme-adult_own_coping-question-1 = Miten olet mukana aikuisen lapsesi elämässä?
theme-adult_own_coping-question-2 = Mitä hyvää teet itsellesi?
theme-adult_own_coping-more-1 = Mitä sinun ei tarvitse enää tehdä?
theme-adult_own_coping-more-2 = Mikä auttaa, kun olet huolissasi?
theme-adult_own_coping-more-3 = Kenen kanssa puhut omista asioistasi?

theme-adult_communication-title = Vinkkejä: miten ymmärrämme toisiamme?
theme-adult_communication-question-1 = Miten lapsesi kertoo, mitä hän haluaa?
theme-adult_communication-more-1 = Kuka kuuntelee lastasi hyvin?
theme-adult_communication-more-2 = Mitä teette, kun olette eri mieltä?
theme-adult_communication-more-3 = Miten pidätte yhteyttä toisiinne?

theme-adult_days-title = Oppiminen, työ ja tavalliset päivät
theme-adult_days-question-1 = Mikä tekee päivästä hyvän?
theme-adult_days-more-1 = Mitä uutta lapsesi on oppinut?
theme-adult_days-more-2 = Missä lapsesi on hyvä?
theme-adult_days-more-3 = Mitä lapsesi haluaa tehdä enemmän?

theme-adult_siblings-title = Sisarukset ja sukulaiset
theme-adult_siblings-question-1 = Mistä on hyvä puhua yhdessä?
theme-adult_siblings-more-1 = Keneltä sukulaiselta on helppo pyytää apua?
theme-adult_siblings-more-2 = Mitä toivot sisaruksilta?
theme-adult_siblings-more-3 = Mistä ette ole vielä puhuneet?

theme-adult_services-title = Palvelut ja tuki
theme-adult_services-question-1 = Mikä toimii? Mikä ei toimi?
theme-adult_services-question-2 = Mitä haluamme muuttaa?
theme-adult_services-more-1 = Mikä palvelu on toiminut teillä hyvin?
theme-adult_services-more-2 = Kenelle kerrot, jos jokin ei toimi?
theme-adult_services-more-3 = Mitä voimme tehdä yhdessä?

theme-adult_home-title = Unelmia kodista
theme-adult_home-question-1 = Millainen koti on hyvä nyt? Entä kymmenen vuoden päästä?
theme-adult_home-more-1 = Mikä kodissa on nyt hyvää?
theme-adult_home-more-2 = Kuka päättää asioista kotona?
theme-adult_home-more-3 = Mitä lapsesi toivoo kodilta?

theme-adult_last-title = Mitä saimme ja miten jatkamme?
theme-adult_last-question-1 = Kenen kanssa haluat pitää yhteyttä?
theme-adult_last-more-1 = Mitä muistat parhaiten?
theme-adult_last-more-2 = Mitä hyvää sait muilta?
theme-adult_last-more-3 = Mitä haluat tehdä ryhmän jälkeen?

## Themes of the library: for every group.

theme-school-title = Kouluasiat
theme-school-question-1 = Mikä koulussa on hyvää?
theme-school-question-2 = Mitä mietit koulusta?
theme-school-more-1 = Kuka koulussa tuntee lapsesi hyvin?
theme-school-more-2 = Miten saat tietoa koulusta?
theme-school-more-3 = Mitä lapsesi kertoo koulupäivästä?

theme-parenthood-title = Millaista on olla vanhempi?
theme-parenthood-question-1 = Millainen vanhempi haluat olla?
theme-parenthood-question-2 = Mikä on yllättänyt sinut vanhempana?
theme-parenthood-more-1 = Milloin olet tyytyväinen itseesi vanhempana?
theme-parenthood-more-2 = Mitä olet oppinut lapseltasi?
theme-parenthood-more-3 = Milloin olet itsellesi liian ankara?

theme-communication-title = Vinkkejä: miten ymmärrämme toisiamme?
theme-communication-question-1 = Miten ymmärrätte toisianne ilman sanoja?
theme-communication-question-2 = Mikä neuvo on auttanut teitä?
theme-communication-more-1 = Mistä huomaat, miltä lapsestasi tuntuu?
theme-communication-more-2 = Mitä teette, kun ette ymmärrä toisianne?
theme-communication-more-3 = Missä tilanteessa tarvitset uuden keinon?

theme-home_dreams-title = Unelmia kodista
theme-home_dreams-question-1 = Millaisesta kodista unelmoit?
theme-home_dreams-question-2 = Mikä kodissa on teille tärkeintä?
theme-home_dreams-more-1 = Missä sinun on hyvä olla?
theme-home_dreams-more-2 = Millaisia naapureita toivot?
theme-home_dreams-more-3 = Mitä voit tehdä ensin?

theme-coffee-title = Kahvihetki, jossa aihe on vapaa
theme-coffee-question-1 = Mitä sinulle kuuluu tänään?
theme-coffee-more-1 = Mitä juot nyt?
theme-coffee-more-2 = Mitä mukavaa tapahtui tällä viikolla?
theme-coffee-more-3 = Mistä haluat puhua tänään?

theme-rest-title = Loma ja lepo
theme-rest-question-1 = Millaisella lomalla voit levätä?
theme-rest-question-2 = Milloin voit levätä tavallisena päivänä?
theme-rest-more-1 = Mikä lomalla on erilaista?
theme-rest-more-2 = Mikä loma oli hyvä?
theme-rest-more-3 = Kuka voi antaa sinulle tunnin vapaata?

theme-sleep-title = Uni ja yöt
theme-sleep-question-1 = Millaisia yöt ovat teillä?
theme-sleep-question-2 = Mikä auttaa sinua huonon yön jälkeen?
theme-sleep-more-1 = Mitä teette ennen nukkumista?
theme-sleep-more-2 = Milloin viimeksi nukuit hyvin?
theme-sleep-more-3 = Kuka herää yöllä? Kuka saa nukkua?

theme-family_care-title = Omaishoito: kun hoidat läheistä
theme-family_care-question-1 = Mikä hoitamisessa on hyvää? Mikä on vaikeaa?
theme-family_care-question-2 = Kuka pitää huolta sinusta?
theme-family_care-more-1 = Milloin sinun ei tarvitse hoitaa?
theme-family_care-more-2 = Kuka voi hoitaa hetken, kun lepäät?
theme-family_care-more-3 = Mitä toivot, että muut ymmärtävät?

theme-joy-title = Iloiset hetket
theme-joy-question-1 = Mikä saa sinut nauramaan?
theme-joy-question-2 = Mitä mukavaa voimme tehdä yhdessä?
theme-joy-more-1 = Mikä laulu tekee sinut iloiseksi?
theme-joy-more-2 = Mistä lapsesi tulee iloiseksi?
theme-joy-more-3 = Mikä pieni hetki oli tänään hyvä?

theme-both_parents-title = Mitä isä ajattelee? Mitä äiti ajattelee?
theme-both_parents-question-1 = Mikä on sinulle vanhempana tärkeintä?
theme-both_parents-question-2 = Mitä toivot, että muut läheiset huomaavat?
theme-both_parents-more-1 = Mitä teet eri tavalla kuin muut läheiset?
theme-both_parents-more-2 = Kuka kysyy, mitä sinulle kuuluu?
theme-both_parents-more-3 = Mistä kotona on helppo puhua?

theme-own_ageing-title = Kun tulen vanhaksi
theme-own_ageing-question-1 = Mitä mietit tulevaisuudesta?
theme-own_ageing-question-2 = Kenen kanssa voit puhua siitä?
theme-own_ageing-more-1 = Mistä haluat sopia ajoissa?
theme-own_ageing-more-2 = Mitä lapsesi ajattelee tulevaisuudesta?
theme-own_ageing-more-3 = Mikä rauhoittaa sinua?

theme-influence-title = Mitä palveluja haluamme muuttaa?
theme-influence-question-1 = Minkä asian pitää muuttua ensin?
theme-influence-question-2 = Kenelle kerromme siitä yhdessä?
theme-influence-more-1 = Mikä palvelu toimii hyvin?
theme-influence-more-2 = Mitä sinä voit tehdä ensi kuussa?
theme-influence-more-3 = Kuka voi auttaa meitä?
