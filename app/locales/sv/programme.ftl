# Ready programmes: templates, themes, the course of an evening. Questions, never advice.

## The three templates.

template-small-name = Föräldrar till små barn
template-small-for = För föräldrar till små barn med behov av särskilt stöd.
template-small-connects = Vi har små barn med behov av särskilt stöd. En annan förälder förstår utan många ord.
template-small-about = Vi pratar om vardagen, den egna orken och var man får hjälp. Varje träff har ett eget tema. Du kan berätta eller bara lyssna.

template-young-name = Föräldrar till unga som blir självständiga
template-young-for = För föräldrar till unga som behöver särskilt stöd för att bli självständiga.
template-young-connects = Våra unga behöver särskilt stöd och söker sin egen väg. Vi lär oss att ge utrymme och finnas nära.
template-young-about = Vi pratar om vägen vidare, om service och om den egna orken. Varje träff har ett eget tema. Du kan berätta eller bara lyssna.

template-adult-name = Föräldrar till vuxna barn
template-adult-for = För föräldrar till vuxna barn med behov av särskilt stöd.
template-adult-connects = Våra vuxna barn behöver särskilt stöd. Föräldraskapet fortsätter, och det är skönt att få prata om det.
template-adult-about = Vi pratar om bra dagar, hemmet, service och den egna orken. Vi ser också framåt. Du kan berätta eller bara lyssna.

## What a person who asks to join may answer.

join-why = Varför vill du vara med?
join-question-hope = Vad hoppas du på av gruppen?
join-question-start = Vad skulle göra det lättare att komma igång?
join-question-themes = Vad skulle du vilja tala om?
join-question-evening = Vilken kväll passar dig bäst?
join-heard = Hur fick du veta om gruppen?

## What a meeting is for, and who may come to introduce its theme.

meeting-kind-talk = Vi pratar tillsammans
meeting-kind-activity = Vi gör något tillsammans
meeting-kind-influence = Vi påverkar tillsammans
guest-municipality = Gästtalare: kommunen
guest-school = Gästtalare: en läroanstalt
guest-day_activity = Gästtalare: arbets- eller dagverksamheten
guest-organisation = Gästtalare: en organisation
guest-wellbeing_county = Gästtalare: välfärdsområdet

## The course of an evening.

run-of-show-text_60 = Träff i skrift
run-of-show-short_60 = Kort träff, en i taget
run-of-show-standard_90 = Lång träff, en i taget
run-of-show-coffee_60 = Kaffestund utan tema

phase-lobby-name = Samling
phase-lobby-what = Dörren är öppen. Kom in och prova att allt fungerar.
phase-opening-name = Start
phase-opening-what = Ledaren berättar om kvällens gång och de viktigaste spelreglerna. Du får alltid stå över.
phase-opening_round-name = Inledande runda
phase-opening_round-what = Var och en får berätta hur det känns. Du får stå över.
phase-theme_intro-name = Inledning
phase-theme_intro-what = Ledaren eller gästtalaren berättar kort om temat. Du kan lyssna i lugn och ro.
phase-theme_round-name = Temarunda
phase-theme_round-what = Alla får en tur att berätta om egna erfarenheter. Du får stå över.
phase-question_1-name = Fråga 1
phase-question_1-what = Alla skriver samtidigt. Sedan öppnas texterna. Du får också bara läsa.
phase-break-name = Paus
phase-break-what = Vila en stund. Du ser när vi fortsätter.
phase-question_2-name = Fråga 2
phase-question_2-what = Samma tema, en ny fråga. Alla skriver samtidigt igen.
phase-open_discussion-name = Fri diskussion
phase-open_discussion-what = Vi fortsätter med det som väckte tankar. Du får också bara lyssna.
phase-closing_round-name = Avslutande runda
phase-closing_round-what = Var och en får berätta vad kvällen gav. Du får stå över.
phase-closing-name = Avslutning
phase-closing-what = Ledaren berättar när vi träffas igen och var man får hjälp. Du kan säga hur det kändes.

prompt-opening_round = Hur känns det för dig i dag?
prompt-closing_round = Vad tar du med dig från den här kvällen?

## Themes for parents of small children.

theme-small_getting_to_know-title = Vi lär känna varandra
theme-small_getting_to_know-question-1 = Vad vill du berätta om din familj?
theme-small_getting_to_know-question-2 = Vad önskar du dig av gruppen?
theme-small_getting_to_know-more-1 = Hur ser en vanlig dag ut hos er?
theme-small_getting_to_know-more-2 = Vad skrattar ni åt hemma?
theme-small_getting_to_know-more-3 = Vad fick dig att komma med?

theme-small_own_coping-title = Föräldraskap och den egna orken
theme-small_own_coping-question-1 = Vad hjälper dig att orka?
theme-small_own_coping-question-2 = När får du vila?
theme-small_own_coping-more-1 = Hur märker du att du är trött?
theme-small_own_coping-more-2 = Vilken liten sak piggar upp dig?
theme-small_own_coping-more-3 = Vad skulle du göra om du fick en ledig kväll?

theme-small_communication-title = Kommunikationstips för vardagen
theme-small_communication-question-1 = Vad har hjälpt er att förstå varandra?
theme-small_communication-more-1 = Hur visar ditt barn vad det vill?
theme-small_communication-more-2 = När förstår ni varandra bäst?
theme-small_communication-more-3 = Vad hade du velat veta tidigare?

theme-small_school-title = Skolfrågor: från daghem till skola
theme-small_school-question-1 = Vad funderar du på inför skolstarten?
theme-small_school-more-1 = Vad vill du att skolan ska veta om ditt barn?
theme-small_school-more-2 = Vad har varit bra på daghemmet?
theme-small_school-more-3 = Vem har du pratat med om skolstarten?

theme-small_siblings-title = Syskon och närstående
theme-small_siblings-question-1 = Vem finns där för er?
theme-small_siblings-more-1 = Vem är viktig för ditt barn?
theme-small_siblings-more-2 = När får syskonen ha dig för sig själva?
theme-small_siblings-more-3 = Vilken hjälp är lätt att be om?

theme-small_services-title = Service och stöd
theme-small_services-question-1 = Var har du fått hjälp?
theme-small_services-question-2 = Vad har du ännu inte frågat om?
theme-small_services-more-1 = Vem har verkligen lyssnat på dig?
theme-small_services-more-2 = Vad var lättare än du trodde?
theme-small_services-more-3 = Vad behöver du uppmuntran till?

theme-small_home-title = Drömmar om hemmet
theme-small_home-question-1 = Vilket slags hem gör vardagen lättare?
theme-small_home-question-2 = Vad drömmer ni om?
theme-small_home-more-1 = Vilket är ditt barns favoritställe hemma?
theme-small_home-more-2 = Var får du vara i fred?
theme-small_home-more-3 = Vad skulle du ändra hemma om du kunde?

theme-small_last-title = Vad fick vi, hur går vi vidare?
theme-small_last-question-1 = Vad vill du tacka gruppen för?
theme-small_last-more-1 = Vilken stund minns du särskilt?
theme-small_last-more-2 = Vad tar du med dig till vardagen?
theme-small_last-more-3 = Hur vill du gå vidare?

## Themes for parents of young people.

theme-young_getting_to_know-title = Vi lär känna varandra
theme-young_getting_to_know-question-1 = Hur har ni det just nu?
theme-young_getting_to_know-question-2 = Vad önskar du dig av gruppen?
theme-young_getting_to_know-more-1 = Vad hos den unga gör dig glad?
theme-young_getting_to_know-more-2 = Vad har förändrats hos er på sistone?
theme-young_getting_to_know-more-3 = Vad fick dig att komma med?

theme-young_own_coping-title = Föräldraskapet förändras, den egna orken
theme-young_own_coping-question-1 = När hjälper du, när ger du utrymme?
theme-young_own_coping-question-2 = Vad ger dig kraft?
theme-young_own_coping-more-1 = När lät du senast den unga försöka själv?
theme-young_own_coping-more-2 = Vad är lätt att släppa, vad är svårt?
theme-young_own_coping-more-3 = Vad vill du göra bara för din egen skull?

theme-young_communication-title = Kommunikationstips för vardagen
theme-young_communication-question-1 = Hur pratar ni om pengar, nätet och gränser?
theme-young_communication-more-1 = När har ni en bra stund att prata?
theme-young_communication-more-2 = Vad kom ni senast överens om?
theme-young_communication-more-3 = Vad vill den unga bestämma själv?

theme-young_school-title = Skolfrågor: vad händer efter grundskolan?
theme-young_school-question-1 = Vad brinner den unga för?
theme-young_school-more-1 = Vad är den unga bra på?
theme-young_school-more-2 = Vad funderar du på inför fortsättningen?
theme-young_school-more-3 = Vem pratar den unga med om framtiden?

theme-young_friends-title = Vänner och fritid
theme-young_friends-question-1 = Var får den unga vara sig själv?
theme-young_friends-more-1 = Vem trivs den unga med?
theme-young_friends-more-2 = Vad skulle den unga vilja prova på?
theme-young_friends-more-3 = Vad hjälper vänskapen att hålla?

theme-young_services-title = Service och stöd: den unga fyller 18 år
theme-young_services-question-1 = Vad förändras, vem bestämmer?
theme-young_services-more-1 = Vad tänker den unga själv om att bli vuxen?
theme-young_services-more-2 = Var har du fått tydlig information?
theme-young_services-more-3 = Vad vill du ännu ta reda på?

theme-young_home-title = Drömmar om hemmet
theme-young_home-question-1 = Var och med vem vill den unga bo?
theme-young_home-more-1 = Vad övar den unga på hemma?
theme-young_home-more-2 = Vad önskar du av den ungas första hem?
theme-young_home-more-3 = Hur känns tanken på en flytt?

theme-young_last-title = Vad fick vi, hur går vi vidare?
theme-young_last-question-1 = Vad förändrades?
theme-young_last-more-1 = Vilken stund minns du särskilt?
theme-young_last-more-2 = Vad gör du annorlunda nu?
theme-young_last-more-3 = Hur vill du gå vidare?

## Themes for parents of adult children.

theme-adult_getting_to_know-title = Vi lär känna varandra
theme-adult_getting_to_know-question-1 = Hur ser livet ut hos er nu?
theme-adult_getting_to_know-question-2 = Vad önskar du dig av gruppen?
theme-adult_getting_to_know-more-1 = Vad är du glad över just nu?
theme-adult_getting_to_know-more-2 = Vad är ditt vuxna barn stolt över?
theme-adult_getting_to_know-more-3 = Vad fick dig att komma med?

theme-adult_own_coping-title = Föräldraskapet fortsätter, den egna orken
theme-adult_own_coping-question-1 = Vilken är din plats i ditt vuxna barns liv?
theme-adult_own_coping-question-2 = Vad gör du för din egen skull?
theme-adult_own_coping-more-1 = Vad har du kunnat släppa?
theme-adult_own_coping-more-2 = Vad hjälper när oron tynger?
theme-adult_own_coping-more-3 = Vem pratar du med om dina egna saker?

theme-adult_communication-title = Kommunikationstips för vardagen
theme-adult_communication-question-1 = Hur kommer ditt barns egen vilja fram?
theme-adult_communication-more-1 = Vem är bra på att lyssna på ditt barn?
theme-adult_communication-more-2 = Vad gör ni när ni tycker olika?
theme-adult_communication-more-3 = Hur håller ni kontakten i vardagen?

theme-adult_days-title = Lärande, arbete och vardag
theme-adult_days-question-1 = Vad gör en dag bra?
theme-adult_days-more-1 = Vad har ditt barn lärt sig på sistone?
theme-adult_days-more-2 = Var får ditt barn använda sitt kunnande?
theme-adult_days-more-3 = Vad skulle ditt barn vilja göra mer av?

theme-adult_siblings-title = Syskon och släkt
theme-adult_siblings-question-1 = Vad vore det bra att prata om tillsammans?
theme-adult_siblings-more-1 = Vem i släkten är lätt att vända sig till?
theme-adult_siblings-more-2 = Vad önskar du av syskonen, vad inte?
theme-adult_siblings-more-3 = Vad har ni ännu inte pratat om i släkten?

theme-adult_services-title = Service och stöd
theme-adult_services-question-1 = Vad fungerar, vad fungerar inte?
theme-adult_services-question-2 = Vad vill vi påverka?
theme-adult_services-more-1 = Vilken service har fungerat bra för er?
theme-adult_services-more-2 = Vem berättar du för om något inte fungerar?
theme-adult_services-more-3 = Vad kan vi göra tillsammans?

theme-adult_home-title = Drömmar om hemmet
theme-adult_home-question-1 = Vilket slags hem är bra nu och om tio år?
theme-adult_home-more-1 = Vad är bra med hemmet nu?
theme-adult_home-more-2 = Vem bestämmer hur man lever hemma?
theme-adult_home-more-3 = Vad önskar ditt barn av hemmet?

theme-adult_last-title = Vad fick vi, hur går vi vidare?
theme-adult_last-question-1 = Vem vill du hålla kontakten med?
theme-adult_last-more-1 = Vilken stund minns du särskilt?
theme-adult_last-more-2 = Vad fick du av de andra föräldrarna?
theme-adult_last-more-3 = Hur vill du gå vidare?

## Themes of the library: for every group.

theme-school-title = Skolfrågor
theme-school-question-1 = Vad fungerar bra i skolan?
theme-school-question-2 = Vilka tankar har du om skolan?
theme-school-more-1 = Vem i skolan känner ditt barn väl?
theme-school-more-2 = Hur fungerar kontakten mellan hem och skola?
theme-school-more-3 = Vad berättar ditt barn om skoldagen?

theme-parenthood-title = Föräldraskap
theme-parenthood-question-1 = Hurdan förälder vill du vara?
theme-parenthood-question-2 = Vad har överraskat dig i föräldraskapet?
theme-parenthood-more-1 = När är du nöjd med dig själv som förälder?
theme-parenthood-more-2 = Vad har du lärt dig av ditt barn?
theme-parenthood-more-3 = När skulle du kunna vara snällare mot dig själv?

theme-communication-title = Kommunikationstips för vardagen
theme-communication-question-1 = Hur förstår ni varandra när orden inte räcker?
theme-communication-question-2 = Vilket tips har hjälpt er?
theme-communication-more-1 = Hur märker du hur ditt barn mår?
theme-communication-more-2 = Vad gör ni när ni inte förstår varandra?
theme-communication-more-3 = När skulle du behöva ett nytt sätt?

theme-home_dreams-title = Drömmar om hemmet
theme-home_dreams-question-1 = Vilket slags hem drömmer du om?
theme-home_dreams-question-2 = Vad är viktigast för er i ett hem?
theme-home_dreams-more-1 = Var trivs du bäst?
theme-home_dreams-more-2 = Hurdana grannar önskar du dig?
theme-home_dreams-more-3 = Vad skulle vara ett första litet steg?

theme-coffee-title = Kaffestund utan tema
theme-coffee-question-1 = Hur har du det i dag?
theme-coffee-more-1 = Vad har du i muggen?
theme-coffee-more-2 = Vad har varit trevligt den här veckan?
theme-coffee-more-3 = Vad vill du prata om i dag?

theme-rest-title = Ledighet och vila
theme-rest-question-1 = Hurdan ledighet är vila för er?
theme-rest-question-2 = Var hittar du en stunds vila i vardagen?
theme-rest-more-1 = Hur känns det när vardagsrytmen bryts?
theme-rest-more-2 = Vilken ledighet minns du med glädje?
theme-rest-more-3 = Vem skulle kunna ge dig en ledig timme?

theme-sleep-title = Sömn och nätter
theme-sleep-question-1 = Hurdana är era nätter?
theme-sleep-question-2 = Vad hjälper dig efter en dålig natt?
theme-sleep-more-1 = Hur varvar ni ner på kvällen?
theme-sleep-more-2 = När sov du senast gott?
theme-sleep-more-3 = Vem är vaken, vem får sova?

theme-family_care-title = Närståendevård
theme-family_care-question-1 = Vad ger vårdandet, vad tar det?
theme-family_care-question-2 = Vem tar hand om dig?
theme-family_care-more-1 = När får du vara något annat än vårdare?
theme-family_care-more-2 = Vem kan ta över en stund?
theme-family_care-more-3 = Vad önskar du att andra förstod?

theme-joy-title = Glada stunder
theme-joy-question-1 = Vad fick dig senast att skratta?
theme-joy-question-2 = Vad roligt kan vi göra tillsammans?
theme-joy-more-1 = Vilken sång eller mat gör dig på gott humör?
theme-joy-more-2 = Vad gör ditt barn glatt?
theme-joy-more-3 = Vilken liten stund var bra i dag?

theme-both_parents-title = Pappas och mammas synvinkel
theme-both_parents-question-1 = Vad är viktigast för dig som förälder?
theme-both_parents-question-2 = Vad önskar du att andra nära lade märke till?
theme-both_parents-more-1 = Vad gör du annorlunda än andra i familjen?
theme-both_parents-more-2 = Vem frågar hur du mår?
theme-both_parents-more-3 = Vad är lätt att prata om hemma, vad är svårt?

theme-own_ageing-title = När jag själv blir äldre
theme-own_ageing-question-1 = Vad funderar du på inför framtiden?
theme-own_ageing-question-2 = Vem skulle du kunna prata med om det?
theme-own_ageing-more-1 = Vad vill du komma överens om i god tid?
theme-own_ageing-more-2 = Vad tänker ditt barn om framtiden?
theme-own_ageing-more-3 = Vad ger dig sinnesro?

theme-influence-title = Vilken service vill vi påverka?
theme-influence-question-1 = Vilken enda sak borde ändras först?
theme-influence-question-2 = Vem vill vi berätta om det för tillsammans?
theme-influence-more-1 = Vad fungerar så bra att det är värt att bevara?
theme-influence-more-2 = Vad kan var och en av oss göra nästa månad?
theme-influence-more-3 = Vem mer skulle kunna komma med?
