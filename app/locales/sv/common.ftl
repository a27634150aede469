# Words of the frame that every page shares.
page-title = { $title } – Vertaistupa
page-title-check = Kontrollera: { $title } – Vertaistupa
skip-to-content = Gå till innehållet
language = Språk
help-now = Hjälp nu
quick-exit = Lämna sidan
front-page = Startsida
my-groups = Mina grupper
settings = Inställningar
sign-in = Logga in
staff-desk = Förbundets arbetsbord
accessibility = Tillgänglighet
privacy = Dataskydd
optional = (kan lämnas tomt)
spoken-fi = Finska
spoken-fi-selko = Lättläst finska
spoken-sv = Svenska
spoken-en = Engelska
check-still =
    { $count ->
        [1] Kontrollera ännu en sak
        [2] Kontrollera ännu två saker
        [3] Kontrollera ännu tre saker
        [one] Kontrollera ännu { $count } sak
       *[other] Kontrollera ännu { $count } saker
    }

# The front page.
front-heading = En plats där föräldrar kan prata
front-lead = Här träffas kamratstödsgrupper i skrift. Du är med på ditt eget sätt.
front-rest = Du får delta, lyssna eller vila. Din grupp läser dina meddelanden.
front-in-a-group-heading = Är du redan med i en grupp?
front-in-a-group = Logga in med din e-post. Du behöver inget lösenord.

# The accessibility statement.
accessibility-heading = Tillgänglighet
accessibility-lead = Vi vill att alla ska kunna använda tjänsten.
accessibility-done-heading = Det här har vi gjort
accessibility-done-keyboard = Tjänsten går att använda med bara tangentbordet.
accessibility-done-size = Texten går att förstora. Sidorna fungerar också på en smal skärm.
accessibility-done-words = Allt sägs med ord, inte bara med färg.
accessibility-done-easy = Finska texter för deltagare finns också på lätt finska.
accessibility-done-plain = De här sidorna fungerar utan JavaScript. Grupprummet behöver det.
accessibility-lacking-heading = Det här saknas ännu
accessibility-lacking = Ingen utomstående har ännu bedömt tjänstens tillgänglighet.

# The privacy notice.
privacy-heading = Dataskydd
privacy-lead = Vi frågar bara efter det vi behöver.
privacy-keep-heading = Det här vet tjänsten om dig
privacy-keep-address = Din e-postadress. Vi använder den när du loggar in. Andra deltagare ser den inte.
privacy-keep-name = Ditt namn i gruppen. Du väljer det själv, och det kan vara en signatur.
privacy-keep-words = Dina meddelanden. De läses av dem som är i samma grupp som du.
privacy-keep-reports = Om någon anmäler ett meddelande kan ledaren se det. Förbundet kan också se det. De ser det även om det tas bort. Texten försvinner när anmälan är behandlad.
privacy-keep-account = Ditt konto. Efter ett år utan grupp frågar vi dig i ett brev. Utan svar raderar vi det efter 30 dagar.
privacy-not-heading = Det här frågar vi inte
privacy-not = Vi frågar inte efter ditt barns namn, ålder eller diagnos. Vi tar inte reda på var du är.
privacy-others-heading = Andra företag
privacy-others = På sidorna finns varken reklam eller spårning. Inget hämtas från andras servrar.
privacy-cookies-heading = Kakor
privacy-cookies = Din webbläsare minns språk, textstorlek, färger och inloggning. Det finns inga andra kakor.
privacy-kept-help = Hjälp nu finns kvar i webbläsaren så att sidan fungerar utan nät. Ingen annan sida blir kvar.
privacy-cookies-known = Tjänsten känner igen webbläsaren efter utloggningen, i högst 400 dagar. På en delad enhet blir inget kvar.
