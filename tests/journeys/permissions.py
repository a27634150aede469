"""The table of who may go where. `test_permissions.py` asks every cell of it, and each route of the program has a row.

A cell has a letter for each state, in the order idea, planning, recruiting, running, ending, ended, archived,
cancelled: S sees the page, N sees it and that is noted, > is led on to another that they may see, ! is told that they
may not, and . hidden: whoever is not named finds nothing, by the same statements; names before one cell share it.
`everybody` are those who are not named in the row; `aside` is a leader who is set aside, `paused` a member who takes a
break, and who else stands apart has rows in `permissions_apart.py`. An archived group has no people left; what a
contact and staff see of it are figures (domain.md section 2).
"""

PAGES = """
/huone/{room}                           member=SSSSSS.S leader=SSSSSS.S aside=SSSSSS.S invited=>>>>>>.> paused=SSSSSS.S
/huone/{room}/ilmoitukset                        member=!!!!!!.! leader=SSSSSS.S aside=!!!!!!.! paused=!!!!!!.!
/huone/{room}/kutsu-ohjaajaksi                   member=~~~~~~.~ leader=~~~~~~.~ aside=!!!!!!.! paused=!!!!!!.!
/huone/{room}/lahde                              member=SSSSSS.S leader=SSSSSS.S aside=SSSSSS.S paused=SSSSSS.S
/huone/{room}/linkki                             member=!!!!!!.! leader=SSSSSS.S aside=!!!!!!.! paused=!!!!!!.!
/huone/{room}/nimi                               member=!SSSS!.! leader=!SSSS!.! aside=!!!!!!.! paused=!!!!!!.!
/huone/{room}/ohjaajaksi/{member}                member=!!!!!!.! leader=SSSSSS.S aside=!!!!!!.! paused=!!!!!!.!
/huone/{room}/omat-viestit                       member=SSSSSS.S leader=SSSSSS.S aside=SSSSSS.S paused=SSSSSS.S
/huone/{room}/palaute                            member=>>>>>S.> paused=>>>>>S.>
/huone/{room}/poistot                            member=!!!!!!.! leader=SSSSSS.S aside=!!!!!!.! paused=!!!!!!.!
/huone/{room}/poistot/ehdota/{member}            member=!!!!!!.! leader=SSSSSS.S aside=!!!!!!.! paused=!!!!!!.!
/huone/{room}/poistot/sivuun/{member}            member=!!!!!!.! leader=SSSSSS.S aside=!!!!!!.! paused=!!!!!!.!
/huone/{room}/pyynnot                   member=>>>>>>.> leader=>>>>>>.> aside=>>>>>>.> invited=>>>>>>.> paused=>>>>>>.>
/huone/{room}/suostumukset                       member=SSSSSS.S leader=SSSSSS.S aside=SSSSSS.S paused=SSSSSS.S
/huone/{room}/tapaamiset                         member=SSSSSS.S leader=>>>>>>.> aside=!!!!!!.! paused=!!!!!!.!
/huone/{room}/tapahtumat                         member=>>>>>>.> leader=>>>>>>.> aside=>>>>>>.> paused=>>>>>>.>
/huone/{room}/tauko                              member=>>>SS>.> leader=!!!!!!.! aside=!!!!!!.! paused=>>>>>>.>
/huone/{room}/tervetulo                          member=!!!!!!.! leader=SSSSSS.S aside=!!!!!!.! paused=!!!!!!.!
/huone/{room}/vastaukset                         member=SSSSSS.S leader=SSSSSS.S aside=!!!!!!.! paused=!!!!!!.!
/liitto/ryhmat/{group}                           staff=SSSSSSSS
/liitto/ryhmat/{group}/hataavaus                 staff=SSSSSS~S
/liitto/ryhmat/{group}/hataavaus/viestit         staff=NNNNNN~N
/liitto/ryhmat/{group}/pysaytys                  staff=SSSSSS~S
/liitto/ryhmat/{group}/tapahtumat                staff=SSSSSSSS
/liitto/yhdistykset/{association}                staff=SSSSSSSS
/liitto/yhdistykset/{association}/yhteyshenkilo  staff=SSSSSSSS
/ryhmat/{group}                                  everybody=..SSSS..
/ryhmat/{group}/jatko                            leader=SSSSSS.> contact=SSSSSS>> staff=>>>>>>>>
/ryhmat/{group}/liity  everybody=..SSS>.. applicant,member,leader,aside,paused=..>>>>..
/ryhmat/{group}/kysymykset                       leader=>SSSS>.>
/ryhmat/{group}/luonnos                          leader=SSSSSS.S contact=SSSSSSSS staff=SSSSSSSS
/ryhmat/{group}/muutokset                        leader=SNSSSS.S contact=SNSSSSSS staff=SNSSSSSS
/ryhmat/{group}/ohjaajat                         leader=>>>SS>.> contact=>>>SS>>> staff=>>>SS>>>
/ryhmat/{group}/ohjaajat/varasijainen            leader=>>>SS>.> contact=>>>SS>>> staff=>>>SS>>>
/ryhmat/{group}/paata                            leader=>>>>S>.> contact=>>>>>>>> staff=>>>>>>>>
/ryhmat/{group}/paattymispaiva                   leader=>>>SS>.> contact=>>>SS>>> staff=>>>>>>>>
/ryhmat/{group}/paikat                           leader=..SSS...
/ryhmat/{group}/palaute                          leader=>>>>>S.> contact=>>>>>SS> staff=>>>>>SS>
/ryhmat/{group}/pyynnot                          leader=SSSSSS.S contact=SSSSSSSS
/ryhmat/{group}/suunnitelma                      leader=SSSSSS.S contact=SSSSSSSS staff=SSSSSSSS
/ryhmat/{group}/suunnitelma/idea                 leader=>>>>>>.> contact=S>>>>>>> staff=>>>>>>>>
/ryhmat/{group}/suunnitelma/pelisaannot          leader=>>>>>>.> contact=>>>>>>>> staff=>>>>>>>>
/ryhmat/{group}/suunnitelma/peru                 leader=>>>>>>.> contact=SSS>>>>> staff=SSS>>>>>
/ryhmat/{group}/suunnitelma/sisalto              leader=>S>>>>.> contact=>S>>>>>> staff=>>>>>>>>
/ryhmat/{group}/suunnitelma/sisalto/uusi         leader=>S>>>>.> contact=>S>>>>>> staff=>>>>>>>>
/ryhmat/{group}/suunnitelma/sisalto/{meeting}    leader=>S>>>>.> contact=>S>>>>>> staff=>>>>>>>>
/ryhmat/{group}/suunnitelma/takaisin             leader=>>>>>>.> contact=>>S>>>>> staff=>>S>>>>>
/ryhmat/{group}/suunnitelma/{heading}            leader=>>>>>>.> contact=>S>>>>>> staff=>>>>>>>>
/ryhmat/{group}/tauko                            leader=>>>S>>.> contact=>>>>>>>> staff=>>>>>>>>
/ryhmat/{group}/tapahtumat                       member=SSSSSS.S leader=SSSSSS.S contact=SSSSSSSS
/ryhmat/{group}/tapahtumat/ohjaajille            leader=SSSSSS.S
/ryhmat/{group}/tapaamiset                       leader=SSSSSS.S contact=SSSSSSSS staff=SSSSSSSS
/ryhmat/{group}/tapaamiset/{meeting}/alustaja    leader=>>SSS>.> contact=>>>>>>>> staff=>>>>>>>>
/ryhmat/{group}/tapaamiset/{meeting}/kaynti      leader=>>SSS>.> contact=>>>>>>>> staff=>>>>>>>>
/ryhmat/{group}/tapaamiset/{meeting}/ohjaus      leader=>>SSS>.> contact=>>SSS>>> staff=>>SSS>>>
/ryhmat/{group}/tapaamiset/{meeting}/peru        leader=>>SSS>.> contact=>>SSS>>> staff=>>SSS>>>
/ryhmat/{group}/tapaamiset/{meeting}/siirra      leader=>>SSS>.> contact=>>SSS>>> staff=>>SSS>>>
/ryhmat/{group}/yhdistykset                      leader=>>>>>>.> contact=SSSSSSSS staff=SSSSSSSS
/ryhmat/{group}/yhdistykset/lahde                leader=>>>>>>.> contact=>>>>>>>> staff=>>>>>>>>
/yhdistykset/{association}                       contact=SSSSSSSS staff=SSSSSSSS
/yhdistykset/{association}/poistot               contact=SSSSSSSS
/yhdistykset/{association}/ryhmat/tarve          contact=SSSSSSSS staff=SSSSSSSS
/yhdistykset/{association}/ryhmat/toive          contact=SSSSSSSS staff=SSSSSSSS
/yhdistykset/{association}/ryhmat/uusi           contact=SSSSSSSS staff=SSSSSSSS
"""

# What a form does that is rightly filled in: S it is done, > it leads on to where things stand, e what is wrong is told
# beside a field, ! is told that they may not; in every cell but S nothing is written.
FORMS = """
/huone/{room}/lahde                                    member=SSSSSS.S leader=SSSSSS.S aside=SSSSSS.S paused=SSSSSS.S
/huone/{room}/kutsu-ohjaajaksi                         member=~~~~~~.~ leader=>>>>>>.> aside=!!!!!!.! paused=!!!!!!.!
/huone/{room}/linkki/{member}                          member=!!!!!!.! leader=SSSSSS.S aside=!!!!!!.! paused=!!!!!!.!
/huone/{room}/nimi                                     member=!SSSS!.! leader=!SSSS!.! aside=!!!!!!.! paused=!!!!!!.!
/huone/{room}/ohjaajaksi/{member}                      member=!!!!!!.! leader=!!!!!!.! aside=!!!!!!.! paused=!!!!!!.!
/huone/{room}/palaute                                  member=>>>>>S.> paused=>>>>>S.>
/huone/{room}/poistot/ehdota/{member}                  member=!!!!!!.! leader=SSSSSS.S aside=!!!!!!.! paused=!!!!!!.!
/huone/{room}/poistot/sivuun/{member}                  member=!!!!!!.! leader=>>>>>>.> aside=!!!!!!.! paused=!!!!!!.!
/huone/{room}/suostumukset                             member=SSSSSS.S leader=SSSSSS.S aside=SSSSSS.S paused=SSSSSS.S
/huone/{room}/tauko                                    member=!!!SS!.! leader=!!!!!!.! aside=!!!!!!.! paused=>>>>>>.>
/huone/{room}/tauko/palaa                              member=>>>>>>.> leader=>>>>>>.> aside=!!!!!!.! paused=SSSSSS.S
/huone/{room}/tervetulo                                member=!!!!!!.! leader=!!SSS!.! aside=!!!!!!.! paused=!!!!!!.!
/liitto/ryhmat/{group}                                 staff=!SSSS!!!
/liitto/ryhmat/{group}/hataavaus                       staff=>>>>>>~>
/liitto/ryhmat/{group}/hataavaus/sulje                 staff=SSSSSS~S
/liitto/ryhmat/{group}/pysaytys                        staff=SSSSSS~S
/liitto/ryhmat/{group}/pysaytys/avaa                   staff=>>>>>>~>
/liitto/yhdistykset/{association}/nimi                 staff=SSSSSSSS
/liitto/yhdistykset/{association}/yhteyshenkilo        staff=SSSSSSSS
/ryhmat/{group}/kysymykset                             leader=!SSSS!.!
/ryhmat/{group}/jatko                                  leader=>>>>SS.> contact=>>>>SS>> staff=!!!!!!!!
/ryhmat/{group}/liity                                  everybody=..SSS>.. applicant=..>>>>.. staff=..eee>..
/ryhmat/{group}/ohjaajat                               leader=>>>ee>.> contact=>>>ee>>> staff=>>>ee>>>
/ryhmat/{group}/ohjaajat/varasijainen                  leader=>>>SS>.> contact=>>>SS>>> staff=>>>SS>>>
/ryhmat/{group}/ohjaajat/varasijainen/pois             leader=>>>>>>.> contact=>>>>>>>> staff=>>>>>>>>
/ryhmat/{group}/ovi                                    leader=!!SSS!.!
/ryhmat/{group}/paata                                  leader=>>>>>>.> contact=!!!!!!!! staff=!!!!!!!!
/ryhmat/{group}/paattymispaiva                         leader=>>>SS>.> contact=>>>SS>>> staff=!!!!!!!!
/ryhmat/{group}/paattymispaiva/sovi                    leader=>>>SS>.> contact=>>>>>>>> staff=!!!!!!!!
/ryhmat/{group}/paattymispaiva/poista                  leader=>>>SS>.> contact=>>>SS>>> staff=!!!!!!!!
/ryhmat/{group}/paikat                                 leader=!!SSS!.!
/ryhmat/{group}/palaute                                leader=>>>>>S.> contact=!!!!!!!! staff=!!!!!!!!
/ryhmat/{group}/suunnitelma/aloita                     leader=!!!!!!.! contact=S>>>>>>> staff=S>>>>>>>
/ryhmat/{group}/suunnitelma/hyvaksy                    leader=!!!!!!.! contact=!!!!!!!! staff=!!!!!!!!
/ryhmat/{group}/suunnitelma/idea                       leader=!!!!!!.! contact=S>>>>>>> staff=!!!!!!!!
/ryhmat/{group}/suunnitelma/julkaise                   leader=>S>>>>.> contact=>S>>>>>> staff=!!!!!!!!
/ryhmat/{group}/suunnitelma/kommentti                  leader=!!!!!!.! contact=!!!!!!!! staff=SS>>>>>>
/ryhmat/{group}/suunnitelma/luovuta                    leader=!!!!!!.! contact=!!!!!!!! staff=!!!!!!!!
/ryhmat/{group}/suunnitelma/malli                      leader=!!!!!!.! contact=>S>>>>>> staff=!!!!!!!!
/ryhmat/{group}/suunnitelma/muutokset                  leader=!!!!!!.! contact=!!!!!!!! staff=!!!!!!!!
/ryhmat/{group}/suunnitelma/pelisaannot                leader=>>>>>>.> contact=>>>>>>>> staff=!!!!!!!!
/ryhmat/{group}/suunnitelma/peru                       leader=!!!!!!.! contact=SSS>>>>> staff=SSS>>>>>
/ryhmat/{group}/suunnitelma/pienena                    leader=!!!!!!.! contact=>>S>>>>> staff=!!!!!!!!
/ryhmat/{group}/suunnitelma/sisalto                    leader=>S>>>>.> contact=>S>>>>>> staff=!!!!!!!!
/ryhmat/{group}/suunnitelma/sisalto/uusi               leader=>S>>>>.> contact=>S>>>>>> staff=!!!!!!!!
/ryhmat/{group}/suunnitelma/sisalto/{meeting}          leader=>S>>>>.> contact=>S>>>>>> staff=!!!!!!!!
/ryhmat/{group}/suunnitelma/sisalto/{meeting}/palauta  leader=>>>>>>.> contact=>>>>>>>> staff=!!!!!!!!
/ryhmat/{group}/suunnitelma/sisalto/{meeting}/poista   leader=>S>>>>.> contact=>S>>>>>> staff=!!!!!!!!
/ryhmat/{group}/suunnitelma/takaisin                   leader=!!!!!!.! contact=>>S>>>>> staff=>>S>>>>>
/ryhmat/{group}/suunnitelma/{heading}                  leader=!!!!!!.! contact=>S>>>>>> staff=!!!!!!!!
/ryhmat/{group}/tauko                                  leader=>>>S>>.> contact=!!!!!!!! staff=!!!!!!!!
/ryhmat/{group}/tauko/lopeta                           leader=>>>>>>.> contact=!!!!!!!! staff=!!!!!!!!
/ryhmat/{group}/tapaamiset/{meeting}/alustaja          leader=>>SSS>.> contact=!!!!!!!! staff=!!!!!!!!
/ryhmat/{group}/tapaamiset/{meeting}/alustaja/pois     leader=>>>>>>.> contact=!!!!!!!! staff=!!!!!!!!
/ryhmat/{group}/tapaamiset/{meeting}/kaynti            leader=>>SSS>.> contact=>>>>>>>> staff=!!!!!!!!
/ryhmat/{group}/tapaamiset/{meeting}/kaynti/peru       leader=>>>>>>.> contact=>>>>>>>> staff=!!!!!!!!
/ryhmat/{group}/tapaamiset/{meeting}/ohjaus            leader=>>SSS>.> contact=>>SSS>>> staff=>>SSS>>>
/ryhmat/{group}/tapaamiset/{meeting}/ohjaus/en-paase   leader=>>SSS>.> contact=!!!!!!!! staff=!!!!!!!!
/ryhmat/{group}/tapaamiset/{meeting}/ohjaus/paasen     leader=>>SSS>.> contact=!!!!!!!! staff=!!!!!!!!
/ryhmat/{group}/tapaamiset/{meeting}/ohjaus/sijainen   leader=>>>>>>.> contact=>>>>>>>> staff=>>>>>>>>
/ryhmat/{group}/tapaamiset/{meeting}/ohjaus/sijainen/peru leader=>>>>>>.> contact=>>>>>>>> staff=>>>>>>>>
/ryhmat/{group}/tapaamiset/{meeting}/peru              leader=>>SSS>.> contact=>>SSS>>> staff=>>SSS>>>
/ryhmat/{group}/tapaamiset/{meeting}/siirra            leader=>>SSS>.> contact=>>SSS>>> staff=>>SSS>>>
/ryhmat/{group}/yhdistykset                            leader=!!!!!!.! contact=>SSSS>>> staff=>SSSS>>>
/ryhmat/{group}/yhdistykset/lahde                      leader=!!!!!!.! contact=>>>>>>>> staff=>>>>>>>>
/yhdistykset/{association}/ryhmat/tarve                contact=SSSSSSSS staff=SSSSSSSS
/yhdistykset/{association}/ryhmat/toive                contact=SSSSSSSS staff=SSSSSSSS
/yhdistykset/{association}/ryhmat/uusi                 contact=SSSSSSSS staff=SSSSSSSS
"""
# The same of a group that the federation prepares and has handed over, for the forms that only such a group knows.
TURNKEY_FORMS = """
/ryhmat/{group}/suunnitelma/hyvaksy  leader=!!!!!!.! contact=>S>>>>>> staff=!!!!!!!!
/ryhmat/{group}/suunnitelma/julkaise leader=!!!!!!.! contact=!!!!!!!! staff=>>>>>>>>
/ryhmat/{group}/suunnitelma/luovuta  leader=!!!!!!.! contact=!!!!!!!! staff=>>>>>>>>
/ryhmat/{group}/suunnitelma/muutokset leader=!!!!!!.! contact=>S>>>>>> staff=!!!!!!!!
/ryhmat/{group}/suunnitelma/malli    leader=!!!!!!.! contact=>S>>>>>> staff=!!!!!!!!
"""

# Pages and forms that name nothing of anybody's: who has them. The staff's are hidden from everybody else. A path with
# an id belongs into the tables; the two that have a part here name a language and a file that everybody may read.
STAFF = """
/liitto /liitto/ilmoitukset /liitto/kaynnit /liitto/kysymykset /liitto/numerot /liitto/poistot /liitto/ryhmat/uusi
/liitto/suljetut-tilit /liitto/yhdistykset/uusi
"""
SIGNED_IN = """
/asetukset /asetukset/laitteet /asetukset/pida-tili /asetukset/salasana /omat-ryhmat /kirjaudu-ulos /toinen-varmistus
/asetukset/toinen-varmistus /asetukset/toinen-varmistus/kayttoon /asetukset/toinen-varmistus/pois
/asetukset/toinen-varmistus/varakoodit
"""
ANYBODY = """
/ /apua-nyt /favicon.ico /favicon.svg /health/live /health/ready /kirjaudu /kirjaudu/ensimmainen /kirjaudu/koodi
/kirjaudu/linkki /kirjaudu/suljettu /kieli/{language} /ilman-yhteytta/{name}/{language} /robots.txt /ryhmat
/saavutettavuus /tietosuoja /yhteys.js
"""

# The same of what waits for somebody's word (`open_cases.py`): a report to the leaders and one to staff, a removal, a
# review, a wish to join, an invitation to a member and one to a leader, a visit, a place held for who comes from a
# former group; of a contact; of a change to the plan; and `ask`, of the other tenant's association to share its group.
# `applicant` and `invited` are theirs. ~ is what a made-up id gets, after other statements: told to those alone who may
# know of the group.
# And of what has an id but no group: a device, a blocked account, a stand-in's promise, a link back (who holds it may
# open it; its letter goes to its member alone, three a day), a number of help and a question that groups ask.
CASE_DOORS = """
POST /huone/{room}/ilmoitukset/{report}/kasitelty         member=!!!!!!.! leader=SSSSSS.S aside=!!!!!!.! paused=!!!!!!.!
POST /huone/{room}/ilmoitukset/{report}/muistiinpano      member=!!!!!!.! leader=SSSSSS.S aside=!!!!!!.! paused=!!!!!!.!
POST /huone/{room}/poistot/{proposal}/{answer}            member=!!!!!!.! leader=SSSSSS.S aside=!!!!!!.! paused=!!!!!!.!
POST /liitto/ilmoitukset/{staff_report}/avaa                            staff=SSSSSS.S
POST /liitto/ilmoitukset/{staff_report}/kasitelty                       staff=SSSSSS.S
POST /liitto/ilmoitukset/{staff_report}/muistiinpano                    staff=SSSSSS.S
POST /liitto/ilmoitukset/{staff_report}/sulje-tili                      staff=SSSSSS.S
POST /asetukset/laitteet/{device_key}                                   member=SSSSSSSS
POST /liitto/kysymykset/{question}                                      staff=SSSSSSSS
POST /liitto/kysymykset/{question}/peru                                 staff=SSSSSSSS
POST /liitto/numerot/{help_number}                                      staff=SSSSSSSS
POST /liitto/numerot/{help_number}/peru                                 staff=SSSSSSSS
POST /liitto/ryhmat/{group}/hataavaus/viestit/{number}                  staff=SSSSSS~S
POST /liitto/suljetut-tilit/{blocked_key}/avaa                          staff=SSSSSSSS
POST /takaisin/{token}                                                  everybody=>>>>>>.>
POST /varasijainen/{stand_in}/lopeta                                    substitute=SSSSSS.S
POST /liitto/kaynnit/{visit}                                            staff=>>SSS>>>
POST /liitto/kaynnit/{visit}/ei                                         staff=>>SSS>>>
POST /liitto/kaynnit/{visit}/tule                                       staff=>>>>>>>>
POST /liitto/kaynnit/{visit}/{answer}                                   staff=>>>>>>>>
POST /liitto/poistot/tarkistus/{review}/{answer}                        staff=SSSSSS.S
POST /liitto/poistot/{proposal}/{answer}                                staff=~~~~~~.~
POST /liitto/ryhmat/{group}/kutsut/{invitation}/peru                    staff=SSSSSS~S
POST /liitto/yhdistykset/{association}/yhteyshenkilot/{contact}         staff=SSSSSSSS
POST /jatko/{offer}                                                     applicant=>>S>>>.>
POST /pyynto/{wanted}                                                   applicant=>>>>>>.>
POST /pyynto/{wanted}/paikka                                            applicant=>>>>>>.>
POST /pyynto/{wanted}/vastaa                                            applicant=>>>>>>.>
POST /pyynto/{wanted}/peru                                              applicant=SSSSSS.S
POST /ryhmat/{group}/muutokset/{change}/palauta                         leader=>S>>>>.> contact=>S>>>>>> staff=!!!!!!!!
POST /ryhmat/{group}/ohjaajat/{invitation}/peru                         leader=>>>~~>.> contact=>>>~~>>> staff=>>>~~>>>
POST /ryhmat/{group}/pyynnot/{wanted}                                   leader=!SSSS!.! contact=~~~~~~~~
POST /ryhmat/{group}/pyynnot/{wanted}/kysy                              leader=SSSSSS.S contact=~~~~~~~~
POST /ryhmat/{group}/suunnitelma/ohjaajat/{leader_invitation}/peru      contact=SSSSSS~S staff=SSSSSS~S
POST /ryhmat/{group}/tapaamiset/{meeting}/{answer}                      leader=>>>>>>.> contact=>>>>>>>> staff=>>>>>>>>
POST /ryhmat/{group}/yhdistykset/{ask}/peru                             leader=!!!!!!.! contact=>>>>>>>> staff=>>>>>>>>
POST /yhdistykset/yhteinen/{ask}                                        contact=>SSSS>>>
POST /yhdistykset/{association}/poistot/{proposal}/{answer}             contact=SSSSSS~S
POST /tervetuloa/{invitation}                                           invited=!SSSS!.!
GET  /huone/{room}/ilmoitukset/{report}                   member=!!!!!!.! leader=SSSSSS.S aside=!!!!!!.! paused=!!!!!!.!
GET  /liitto/ilmoitukset/{staff_report}/avaa
GET  /liitto/ilmoitukset/{staff_report}/kasitelty
GET  /liitto/ilmoitukset/{staff_report}/muistiinpano
GET  /liitto/ilmoitukset/{staff_report}/sulje-tili                      staff=SSSSSS.S
GET  /liitto/ryhmat/{group}/hataavaus/viestit/{number}
GET  /liitto/suljetut-tilit/{blocked_key}/avaa                          staff=SSSSSSSS
GET  /takaisin/{token}                                                  everybody=SSSSSS.S member=>>>>>>.>
GET  /liitto/kaynnit/{visit}                                            staff=>>SSS>>>
GET  /liitto/yhdistykset/{association}/yhteyshenkilot/{contact}         staff=SSSSSSSS
GET  /jatko/{offer}                                                     applicant=SSSSSS.S
GET  /pyynto/{wanted}                                                   applicant=SSSSSS.S
GET  /ryhmat/{group}/pyynnot/{wanted}                                   leader=SSSSSS.S contact=~~~~~~~~
GET  /yhdistykset/yhteinen/{ask}                                        contact=SSSSSSSS
GET  /tervetuloa/{invitation}                                           invited=!SSSS!.!
"""

# The same of the leaders' own room, in every row above that names a room, to who leads the group: what is not here is
# hidden from them too, and from everybody else all of it. Nobody leads there, and what is the group's is not there.
PAIR_PAGES = """
/huone/{room}                          SSSSSS.S
/huone/{room}/ilmoitukset              !!!!!!.!
/huone/{room}/kutsu-ohjaajaksi         ~~~~~~.~
/huone/{room}/linkki                   !!!!!!.!
/huone/{room}/ohjaajaksi/{member}      !!!!!!.!
/huone/{room}/omat-viestit             SSSSSS.S
/huone/{room}/palaute                  ~~~~~~.~
/huone/{room}/poistot                  !!!!!!.!
/huone/{room}/poistot/ehdota/{member}  !!!!!!.!
/huone/{room}/poistot/sivuun/{member}  !!!!!!.!
/huone/{room}/tapaamiset               ~~~~~~.~
/huone/{room}/tervetulo                !!!!!!.!
/huone/{room}/vastaukset               SSSSSS.S
"""
PAIR_FORMS = """
/huone/{room}/linkki/{member}          !!!!!!.!
/huone/{room}/palaute                  ~~~~~~.~
/huone/{room}/tauko/palaa              >>>>>>.>
"""

# What may be said on the wire, asked in this order, those who may last: S is done, ! the reader may not, a they are set
# aside, p they pause, r nothing can be written now, m the meeting is elsewhere, n there is nothing to review. `fellow`
# is another member, of whom the ops about a message or a member speak where it is not the member's own. Whoever is not
# named hears of the first tenant's room what they hear of a made-up one.
WIRE = """
subscribe        member=SSSSSS.S fellow=SSSSSS.S leader=SSSSSS.S aside=aaaaaa.a paused=pppppp.p
history          member=SSSSSS.S fellow=SSSSSS.S leader=SSSSSS.S aside=aaaaaa.a paused=pppppp.p
send             member=rrrSSr.r fellow=rrrSSr.r leader=rrrSSr.r aside=aaaaaa.a paused=pppppp.p
edit             member=rrrSSr.r fellow=rrr!!r.r leader=rrr!!r.r aside=aaaaaa.a paused=pppppp.p
report           member=SSSSSS.S fellow=!!!!!!.! leader=SSSSSS.S aside=aaaaaa.a paused=pppppp.p
report_words     member=SSSSSS.S
take_back_report member=SSSSSS.S
hide             member=!!!!!!.! fellow=!!!!!!.! leader=SSSSSS.S aside=aaaaaa.a paused=pppppp.p
reveal           member=SSSSSS.S fellow=!!!!!!.! leader=SSSSSS.S aside=aaaaaa.a paused=pppppp.p
unhide           member=!!!!!!.! fellow=!!!!!!.! leader=SSSSSS.S aside=aaaaaa.a paused=pppppp.p
handle_reports   member=!!!!!!.! fellow=!!!!!!.! leader=SSSSSS.S aside=aaaaaa.a paused=pppppp.p
remove           member=SSSSSS.S fellow=!!!!!!.! leader=!!!!!!.! aside=aaaaaa.a paused=pppppp.p
desk             member=!!!!!!.! fellow=!!!!!!.! leader=SSSSSS.S aside=aaaaaa.a paused=pppppp.p
read
set_aside        member=!!!!!!.! fellow=!!!!!!.! leader=SSSSSS.S aside=aaaaaa.a paused=pppppp.p
bring_back       member=!!!!!!.! fellow=aaaaaa.a leader=SSSSSS.S aside=aaaaaa.a paused=pppppp.p
ask_review       member=nnnnnn.n fellow=nnnnnn.n leader=nnnnnn.n aside=SSSSSS.S paused=nnnnnn.n
run_of_show      member=SSSSSS.S fellow=SSSSSS.S leader=SSSSSS.S aside=aaaaaa.a paused=pppppp.p
start_meeting    member=!!!!!!.! fellow=!!!!!!.! leader=mmSSSm.m aside=aaaaaa.a paused=pppppp.p
to_phase         member=!!!!!!.! fellow=!!!!!!.! leader=mmSSSm.m aside=aaaaaa.a paused=pppppp.p
lengthen_phase   member=!!!!!!.! fellow=!!!!!!.! leader=mmSSSm.m aside=aaaaaa.a paused=pppppp.p
hand_over        member=!!!!!!.! fellow=!!!!!!.! leader=mmSSSm.m aside=aaaaaa.a paused=pppppp.p
move_end         member=!!!!!!.! fellow=!!!!!!.! leader=mmSSSm.m aside=aaaaaa.a paused=pppppp.p
freeze_room      member=!!!!!!.! fellow=!!!!!!.! leader=SSSSSS.S aside=aaaaaa.a paused=pppppp.p
thaw_room        member=!!!!!!.! fellow=!!!!!!.! leader=SSSSSS.S aside=aaaaaa.a paused=pppppp.p
close_meeting    member=!!!!!!.! fellow=!!!!!!.! leader=mmSSSm.m aside=aaaaaa.a paused=pppppp.p
unsubscribe
"""
# The same of the leaders' own room, to who leads the group; to everybody else every op is as of a made-up room.
PAIR_WIRE = """
subscribe       SSSSSS.S
history         SSSSSS.S
send            SSSSSS.S
hide            !!!!!!.!
reveal          ........
unhide          !!!!!!.!
handle_reports  !!!!!!.!
desk            !!!!!!.!
freeze_room     !!!!!!.!
thaw_room       !!!!!!.!
set_aside       !!!!!!.!
bring_back      !!!!!!.!
ask_review      nnnnnn.n
start_meeting   !!!!!!.!
to_phase        !!!!!!.!
lengthen_phase  !!!!!!.!
hand_over       !!!!!!.!
move_end        !!!!!!.!
close_meeting   !!!!!!.!
"""
