"""The rest of the table of who may go where: who stands apart in a group, and a group that is closed or bears a mark.

Each row adds to the row of its door in `permissions.py`, with the same letters.
"""

# Who came for one meeting, a `substitute` and a `visitor` of the federation; who is there no more, `left` or `removed`;
# a member who is `put_aside`, and one whose account is `blocked` and who sees what `nobody` does. Where no row names
# them, a visitor's cells are those of staff, and those of who is put aside a leader's who is. A place for one meeting
# is over in every state that has no meetings: whoever had it knows of the group, and staff are staff again.
APART_DOORS = """
GET  /huone/{room} substitute,visitor=..SSS... removed=SSSSSS.S
GET  /huone/{room}/ilmoitukset substitute=..SSS... visitor=..!!!... removed=!!!!!!.!
GET  /huone/{room}/ilmoitukset/{report} substitute=..SSS... visitor=..!!!... removed=!!!!!!.!
GET  /huone/{room}/kutsu-ohjaajaksi substitute,visitor=..~~~... removed=!!!!!!.!
GET  /huone/{room}/lahde substitute,visitor=..SSS... removed=!!!!!!.!
GET  /huone/{room}/linkki substitute,visitor=..!!!... removed=!!!!!!.!
GET  /huone/{room}/nimi substitute,visitor=..SSS... removed=!!!!!!.!
GET  /huone/{room}/ohjaajaksi/{member} substitute,visitor=..!!!... removed=!!!!!!.!
GET  /huone/{room}/omat-viestit substitute,visitor=..SSS... removed=!!!!!!.!
GET  /huone/{room}/palaute put_aside=>>>>>S.>
GET  /huone/{room}/poistot substitute=..SSS... visitor=..!!!... removed=!!!!!!.!
GET  /huone/{room}/poistot/ehdota/{member} substitute=..SSS... visitor=..!!!... removed=!!!!!!.!
GET  /huone/{room}/poistot/sivuun/{member} substitute=..SSS... visitor=..!!!... removed=!!!!!!.!
GET  /huone/{room}/pyynnot substitute,visitor=..>>>... removed=>>>>>>.>
GET  /huone/{room}/suostumukset substitute,visitor=..SSS... removed=!!!!!!.!
GET  /huone/{room}/tapaamiset substitute,visitor=..SSS... removed=!!!!!!.!
GET  /huone/{room}/tapahtumat substitute,visitor=..>>>... removed=!!!!!!.!
GET  /huone/{room}/tauko substitute,visitor=..>>>... removed=!!!!!!.! put_aside=>>>>>>.>
GET  /huone/{room}/tervetulo substitute,visitor=..!!!... removed=!!!!!!.!
GET  /huone/{room}/vastaukset substitute,visitor=..SSS... removed=!!!!!!.!
GET  /liitto/ilmoitukset/{staff_report}/sulje-tili visitor=SS~~~S.S
GET  /liitto/ryhmat/{group}/hataavaus visitor=SS~~~S~S
GET  /liitto/ryhmat/{group}/hataavaus/viestit visitor=>>~~~>~>
GET  /liitto/ryhmat/{group}/pysaytys visitor=SS~~~S~S
GET  /liitto/ryhmat/{group}/tapahtumat visitor=SS~~~SSS
GET  /liitto/suljetut-tilit/{blocked_key}/avaa visitor=SS~~~SSS
GET  /ryhmat/{group}/liity substitute,visitor,removed=..>>>>..
GET  /ryhmat/{group}/ohjaajat/varasijainen visitor=>>>>>>>>
GET  /ryhmat/{group}/tapahtumat substitute,visitor=..SSS...
GET  /ryhmat/{group}/tapahtumat/ohjaajille substitute=..SSS...
POST /huone/{room}/ilmoitukset/{report}/kasitelty substitute=~~SSS~.~ visitor=~~!!!~.~ removed=!!!!!!.! left=~~~~~~.~
POST /huone/{room}/ilmoitukset/{report}/muistiinpano substitute=~~SSS~.~ visitor=~~!!!~.~ removed=!!!!!!.! left=~~~~~~.~
POST /huone/{room}/kutsu-ohjaajaksi substitute=~~>>>~.~ visitor,left=~~~~~~.~ removed=!!!!!!.!
POST /huone/{room}/lahde substitute,visitor=>>SSS>.> removed=!!!!!!.! left=>>>>>>.>
POST /huone/{room}/linkki/{member} substitute,visitor=~~!!!~.~ removed=!!!!!!.! left=~~~~~~.~
POST /huone/{room}/nimi substitute,visitor=~~SSS~.~ removed=!!!!!!.! left=~~~~~~.~
POST /huone/{room}/ohjaajaksi/{member} substitute,visitor=~~!!!~.~ removed=!!!!!!.! left=~~~~~~.~
POST /huone/{room}/palaute put_aside=>>>>>S.>
POST /huone/{room}/poistot/ehdota/{member} substitute=~~SSS~.~ visitor=~~!!!~.~ removed=!!!!!!.! left=~~~~~~.~
POST /huone/{room}/poistot/sivuun/{member} substitute=~~>>>~.~ visitor=~~!!!~.~ removed=!!!!!!.! left=~~~~~~.~
POST /huone/{room}/poistot/{proposal}/{answer} substitute=~~SSS~.~ visitor=~~!!!~.~ removed=!!!!!!.! left=~~~~~~.~
POST /huone/{room}/suostumukset substitute,visitor=~~SSS~.~ removed=!!!!!!.! left=~~~~~~.~
POST /huone/{room}/tauko substitute,visitor=~~!!!~.~ removed=!!!!!!.! left=~~~~~~.~
POST /huone/{room}/tauko/palaa substitute,visitor=~~>>>~.~ removed=!!!!!!.! left=~~~~~~.~
POST /huone/{room}/tervetulo substitute,visitor=~~!!!~.~ removed=!!!!!!.! left=~~~~~~.~
POST /liitto/ilmoitukset/{staff_report}/avaa visitor=SS~~~S.S
POST /liitto/ilmoitukset/{staff_report}/kasitelty visitor=SS~~~S.S
POST /liitto/ilmoitukset/{staff_report}/muistiinpano visitor=SS~~~S.S
POST /liitto/ilmoitukset/{staff_report}/sulje-tili visitor=SS~~~S.S
POST /liitto/poistot/tarkistus/{review}/{answer} visitor=SS~~~S.S
POST /liitto/ryhmat/{group}/hataavaus visitor=SS~~~S~S
POST /liitto/ryhmat/{group}/hataavaus/sulje visitor=>>~~~>~>
POST /liitto/ryhmat/{group}/hataavaus/viestit/{number} visitor=>>~~~>~>
POST /liitto/ryhmat/{group}/pysaytys visitor=SS~~~S~S
POST /liitto/ryhmat/{group}/pysaytys/avaa visitor=>>~~~>~>
POST /liitto/suljetut-tilit/{blocked_key}/avaa visitor=SS~~~SSS
POST /ryhmat/{group}/liity visitor=..>>>>..
POST /ryhmat/{group}/ohjaajat/varasijainen visitor=>>>ee>>>
POST /ryhmat/{group}/ohjaajat/varasijainen/pois visitor=>>>SS>>>
POST /ryhmat/{group}/tapaamiset/{meeting}/ohjaus visitor=>>eee>>>
POST /ryhmat/{group}/tapaamiset/{meeting}/ohjaus/sijainen/peru visitor=>>SSS>>>
POST /ryhmat/{group}/yhdistykset visitor=>eeee>>>
POST /ryhmat/{group}/yhdistykset/{ask}/peru visitor=>SSSS>>>
"""

# What differs in a closed group, in the states running and ending: nobody new comes in. `everybody` are all.
CLOSED_DOORS = """
GET  /ryhmat/{group}/liity              everybody=>>
GET  /tervetuloa/{invitation}           invited=!!
POST /liitto/ryhmat/{group}             staff,visitor=!!
POST /ryhmat/{group}/liity              everybody=>>
POST /ryhmat/{group}/ovi                leader=!!
POST /ryhmat/{group}/pyynnot/{wanted}   leader=!!
POST /tervetuloa/{invitation}           invited=!!
"""

# What differs while the room of a running group is frozen by a leader: no words are written, whoever leads may still
# act, all may leave, and the visit is over: its visitor is as any of staff, or as said here.
FROZEN_DOORS = """
GET  /huone/{room}/nimi member,leader,substitute=!
GET  /liitto/ryhmat/{group}/hataavaus/viestit visitor=>
GET  /ryhmat/{group}/ohjaajat/varasijainen visitor=>
POST /huone/{room}/ilmoitukset/{report}/kasitelty visitor=~
POST /huone/{room}/ilmoitukset/{report}/muistiinpano visitor=~
POST /huone/{room}/kutsu-ohjaajaksi visitor=~
POST /huone/{room}/lahde visitor=>
POST /huone/{room}/linkki/{member} visitor=~
POST /huone/{room}/nimi member,leader,substitute=! visitor=~
POST /huone/{room}/ohjaajaksi/{member} visitor=~
POST /huone/{room}/poistot/ehdota/{member} visitor=~
POST /huone/{room}/poistot/sivuun/{member} visitor=~
POST /huone/{room}/poistot/{proposal}/{answer} visitor=~
POST /huone/{room}/suostumukset visitor=~
POST /huone/{room}/tauko visitor=~
POST /huone/{room}/tauko/palaa visitor=~
POST /huone/{room}/tervetulo leader=e visitor=~
POST /liitto/ryhmat/{group}/hataavaus visitor=S
POST /liitto/ryhmat/{group}/hataavaus/sulje visitor=>
POST /liitto/ryhmat/{group}/hataavaus/viestit/{number} visitor=>
POST /liitto/ryhmat/{group}/pysaytys/avaa staff,visitor=S
POST /ryhmat/{group}/ohjaajat/varasijainen visitor=e
POST /ryhmat/{group}/ohjaajat/varasijainen/pois visitor=S
POST /ryhmat/{group}/tapaamiset/{meeting}/alustaja leader=e
POST /ryhmat/{group}/tapaamiset/{meeting}/ohjaus visitor=e
POST /ryhmat/{group}/tapaamiset/{meeting}/ohjaus/sijainen/peru visitor=S
POST /ryhmat/{group}/yhdistykset visitor=e
POST /ryhmat/{group}/yhdistykset/{ask}/peru visitor=S
"""

# What differs while a running group takes a break.
ON_BREAK_DOORS = """
POST /ryhmat/{group}/tauko/lopeta leader=S
"""

# The same of the ops of the wire: x is told that they are removed, f that the room is frozen. Whoever is blocked has no
# socket. A freeze ends the visit: of a frozen room its visitor hears nothing.
APART_WIRE = """
subscribe        removed=xxxxxx.x substitute,visitor=..SSS...
history          removed=xxxxxx.x substitute,visitor=..SSS...
send             removed=xxxxxx.x substitute,visitor=..rSS...
edit             removed=xxxxxx.x substitute,visitor=..r!!...
report           removed=xxxxxx.x substitute,visitor=..SSS...
hide             removed=xxxxxx.x substitute=..SSS... visitor=..!!!...
reveal           removed=xxxxxx.x substitute=..SSS... visitor=..!!!...
unhide           removed=xxxxxx.x substitute=..SSS... visitor=..!!!...
handle_reports   removed=xxxxxx.x substitute=..SSS... visitor=..!!!...
remove           removed=xxxxxx.x substitute,visitor=..!!!...
desk             removed=xxxxxx.x substitute=..SSS... visitor=..!!!...
set_aside        removed=xxxxxx.x substitute=..SSS... visitor=..!!!...
bring_back       removed=xxxxxx.x substitute=..SSS... visitor=..!!!...
ask_review       removed=SSSSSS.S substitute,visitor=..nnn...
run_of_show      removed=xxxxxx.x substitute,visitor=..SSS...
start_meeting    removed=xxxxxx.x substitute=..SSS... visitor=..!!!...
to_phase         removed=xxxxxx.x substitute=..SSS... visitor=..!!!...
lengthen_phase   removed=xxxxxx.x substitute=..SSS... visitor=..!!!...
hand_over        removed=xxxxxx.x substitute=..mmm... visitor=..!!!...
move_end         removed=xxxxxx.x substitute=..SSS... visitor=..!!!...
freeze_room      removed=xxxxxx.x substitute=..SSS... visitor=..!!!...
thaw_room        removed=xxxxxx.x substitute=..SSS...
close_meeting    removed=xxxxxx.x substitute=..SSS...
"""
FROZEN_WIRE = """
send             member,fellow,leader,substitute=f
edit             member,fellow,leader,substitute=f
"""
