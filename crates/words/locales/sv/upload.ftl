### Taking a file in: its pages, the template, and why a cell was not understood.

## The page where files are chosen
upload-title = Läs in en fil
upload-file = Fil
upload-file-help = En Excelfil (.xlsx) eller textfil (.csv), högst 20 MB. Inget sparas i registret förrän du har granskat vad det blir.
upload-stop-answer = Filen innehåller inget som rör Sveriges säkerhet
upload-stop-unanswered = Intyga att filen inte innehåller säkerhetsskyddsklassificerade uppgifter. Är du osäker: läs inte in den.
upload-send = Fortsätt till granskningen
upload-no-file = Välj en fil.
upload-too-large = Filen är för stor. Den får vara högst { $megabytes } MB: dela upp den eller ta bort blad som inte behövs.
upload-broken-off = Filen kom inte fram hel. Välj den igen.
upload-left = Du har en påbörjad inläsning:
upload-go-on = Fortsätt
upload-stop = Avbryt inläsningen
upload-no-systems = En lista med system kan du granska men inte läsa in.
upload-template-title = Utkiks egen mall
upload-template-text = Börja tomt, eller hämta allt du får se, ändra i Excel och läs in igen. Mallen behöver inte tolkas.
upload-template-empty = Hämta mallen
upload-template-filled = Hämta allt i mallen
upload-template-file = utkik-mall
upload-marked-file = att-ratta
upload-earlier = Tidigare inläsningar
upload-received = Inläst
upload-by = Inläst av
upload-created = Nya
upload-changed = Ändrade
upload-unchanged = Oförändrade
upload-withdrawn = tillbakadragen

## Which sheets
upload-step-sheet = Blad och rubrikrad
upload-target = Vad är raderna på bladet?
upload-target-help = Lämna tomt om bladet inte ska läsas in.
upload-header-row = Rad med rubriker
upload-header-row-help = Raden som säger vad kolumnerna heter.
upload-as-of-help = Då stämde listan. Står det inte i filen: fråga den som tog ut den.
upload-first-rows = De första raderna på bladet
upload-row = Rad
upload-rows = { $count ->
    [one] { $count } rad
   *[other] { $count } rader
}
upload-source-missing = Skriv vad listan heter.
upload-as-of-missing = Ange vilken dag listan togs ut.
upload-as-of-older = Samma lista har redan lästs in som den var den { $date }, och en äldre skulle skriva över det. Rätta dagen, ge listan ett annat namn eller dra tillbaka den senare inläsningen först.
upload-no-sheet = Välj minst ett blad att läsa in.

## Which columns
upload-step-columns = Kolumner
upload-columns-intro = Utkik har gissat vad kolumnerna är. Rätta det som blev fel. Det som inte har någon egen plats behålls som övrig uppgift.
upload-samples = Till exempel:
upload-no-samples = Kolumnen är tom.
upload-other = Annat
upload-separators = Skiljetecken
upload-separators-help = Tecken som skiljer flera värden i samma cell åt. Lämna tomt för komma, semikolon och radbrytning.
upload-words = Vad betyder orden i listan?
upload-times = { $count ->
    [one] { $count } cell
   *[other] { $count } celler
}
upload-word-left = Förstås inte, listas som fel
upload-word-unknown = Betyder okänt, lämnas tomt
upload-new-words = Några ord i listan behöver en tolkning. Välj vad de betyder och fortsätt.
upload-for-all-rows = Ingen kolumn ger uppgiften. Ange vad som gäller för alla rader, eller välj en kolumn.
upload-field-twice = { $field } fylls redan från kolumnen { $header }. Välj något annat för en av dem.
upload-field-missing = Välj vilken kolumn som är { $field }, eller fyll i det för alla rader där det går.

## The organisation
upload-step-organisation = Organisation
upload-organisation-intro = Listan har en egen organisation. Säg vad varje gren är. En nämnd som saknas namnger du själv; Utkik hittar inte på någon.
upload-branch-is = Grenen är
upload-branch-under = Förvaltning under
upload-branch-same = Samma som
upload-branch-heading = Bara en rubrik, till exempel hela kommunen
upload-branch-under-new = Förvaltning under en ny nämnd
upload-branch-unit = Enhet i grenen ovanför
upload-branch-leave-out = Läses inte in, med alla rader i den
upload-branch-follows = Finns redan, eller följer av grenen ovanför
upload-branch-missing = Välj vad grenen { $branch } är.
upload-new-board = Den nya nämndens namn
upload-new-board-help = Fylls i för en förvaltning vars nämnd inte finns i Utkik.
upload-board-missing = Skriv vilken nämnd { $branch } arbetar åt.
upload-board-too-long = Korta ner namnet på nämnden för { $branch }.
upload-no-organisation = Ingen organisation att tolka
upload-no-organisation-text = Ingen kolumn i listan är en väg genom organisationen. Gå vidare till granskningen.

## The check
upload-step-check = Granska
upload-what-comes = Det här blir det
upload-area = Område
upload-nothing-new = Filen säger inget som inte redan står här. Inget behöver läsas in.
upload-nothing-understood = Ingen rad i filen gick att läsa in. Vad som är fel står nedan, cell för cell.
upload-means-systems = { $count ->
    [one] { $count } system, varav { $stated } klassat enligt uppgift.
   *[other] { $count } system, varav { $stated } klassade enligt uppgift.
} En uppgift i en lista ersätter inte informationsägarens klassning.
upload-means-no-unit = { $count ->
    [one] { $count } system får ingen ansvarig verksamhet.
   *[other] { $count } system får ingen ansvarig verksamhet.
}
upload-mapping-not-kept = Tolkningen av kolumnerna är för lång för att sparas och behöver göras om nästa gång.
upload-clashes = Listan och Utkik säger olika
upload-clashes-text = Uppgiften står redan här och säger något annat än listan: någon har ändrat den, eller den kommer från annat håll. Det som står här behålls.
upload-field = Uppgift
upload-yours = Står här, behålls
upload-theirs = Listan nu
upload-was = Listan förra gången
upload-not-understood = Det som inte gick att förstå
upload-not-understood-count = { $count ->
    [one] { $count } cell gick inte att förstå. Resten av raden läses in ändå, om inte skälet säger annat.
   *[other] { $count } celler gick inte att förstå. Resten av raderna läses in ändå, om inte skälet säger annat.
}
upload-marked = Hämta en kopia med markerade celler
upload-show-rest = Visa resten
upload-more-marked = { $count ->
    [one] { $count } cell till finns i kopian med markerade celler.
   *[other] { $count } celler till finns i kopian med markerade celler.
}
upload-moved = Något har ändrats sedan du granskade. Inget är inläst: granska igen.
upload-unavailable = Utkik svarar inte just nu. Se bland tidigare inläsningar om filen kom med innan du försöker igen.

## A file that was taken in
upload-what-came = Det här blev det
upload-nothing-came = Inget av det som filen gav finns kvar, eller så får du inte se det.
upload-and-more = och { $count } till
upload-left-was = Lämnades kvar
upload-left-would-be = Blir kvar om inläsningen dras tillbaka
upload-left-which = Vilka
upload-withdrawn-by = { $who } drog tillbaka inläsningen den { $date }. Skäl: { $reason }

## built
## What withdrawing a file leaves
upload-left-would-be-things = { $count ->
    [one] { $count } sak har ändrats sedan filen lästes in och rörs inte. Allt annat får tillbaka sina tidigare uppgifter eller avslutas.
   *[other] { $count } saker har ändrats sedan filen lästes in och rörs inte. Allt annat får tillbaka sina tidigare uppgifter eller avslutas.
}
upload-left-would-be-people = { $count ->
    [one] { $count } person som filen lade till blir kvar i personregistret.
   *[other] { $count } personer som filen lade till blir kvar i personregistret.
}
upload-left-was-things = { $count ->
    [one] { $count } sak hade ändrats sedan filen lästes in och lämnades som den var.
   *[other] { $count } saker hade ändrats sedan filen lästes in och lämnades som de var.
}
upload-left-was-people = { $count ->
    [one] { $count } person som filen lade till finns kvar i personregistret.
   *[other] { $count } personer som filen lade till finns kvar i personregistret.
}

## built
## What rows of a list can be
area-units = Organisation
area-persons = Personer
area-families = Objektfamiljer
area-objects = Objekt
area-suppliers = Leverantörer
area-systems = System
area-record-types = Handlingstyper
area-information-sets = Informationsmängder
area-processings = Behandlingar
area-risks = Risker
area-controls = Säkerhetsåtgärder
area-samples = Stickprov
area-weaknesses = Brister
area-actions = Åtgärder
area-reported-needs = Anmälda behov
area-appointments = Uppdrag
area-dependencies = Beroenden
area-classes = Klassning på systemnivå
area-assessments = Svar på krav

## built
## What a column can be besides a field
list-field-key = Listans egen nyckel
list-field-organisation-path = Väg genom organisationen
list-field-dependencies-to = Beroende av andra system
list-field-dependencies-from = Andra system är beroende av det
list-field-fact = Behåll som övrig uppgift
list-field-leave-out = Utelämna
list-whole-municipality = Hela kommunen

## built
## Further acts on the same row
list-act-classification-give = Klassning på systemnivå
list-act-classification-state = Uppgift om klassning
list-act-system-state-analysis = Uppgift om riskanalys
list-act-classification-adopt = Fastställd klassning
list-act-classification-propose = Föreslagen klassning
list-act-risk-assess = Bedömning
list-act-risk-treat = Hantering
list-act-control-introduce = Införande
list-act-control-verify = Kontroll av effekt
list-act-action-finish = Klar

## built
## The template
template-sheet = Läs mig
template-as-of = Uppgifterna gäller
template-mark = Mallens märke (rör inte)
template-help-1 = Varje blad är ett område och varje rad en sak. Ändra, lägg till rader och läs in filen igen under Läs in filer.
template-help-2 = Nyckeln känner igen raden nästa gång. Låt den stå kvar när du byter namn. En ny rad kan sakna nyckel.
template-help-3 = Lämna en cell tom när uppgiften är okänd. Flera värden i en cell skiljs åt med semikolon.
template-help-4 = Skriv aldrig in uppgifter som rör Sveriges säkerhet.
template-column-sheet = Blad
template-column-column = Kolumn
template-column-required = Måste fyllas i
template-column-holds = Innehåll
shape-text = Text
shape-date = Datum, till exempel 2026-03-12
shape-number = Heltal
shape-consequence = Nivå på konsekvensskalan
shape-graded = nivån på konsekvensskalan efter ett kolon, som i Enskilda: 2
shape-likelihood = Steg på sannolikhetsskalan
shape-reference = Namnet eller nyckeln på en annan rad
shape-scope = Hela kommunen, eller namnet på en del av organisationen, ett objekt eller ett system
shape-facts = Övriga uppgifter, en per rad som Rubrik: text
shape-several = Flera värden, skilda åt med semikolon

## built
## Why a cell was not understood
not-understood-no-such-sheet = Bladet finns inte i filen.
not-understood-no-such-column = Kolumnen finns inte på bladet.
not-understood-no-such-field = Det finns ingen uppgift som heter { $field }.
not-understood-missing = { $field } saknas, så raden läses inte in.
not-understood-key-twice = Samma nyckel står på rad { $row }. Ta bort en av dem eller ge dem olika nycklar.
not-understood-closed = Detta är avslutat i Utkik och öppnas inte av en lista.
not-understood-not-a-choice = Inget av alternativen.
not-understood-not-a-choice-likely = Inget av alternativen. Menas { $likely }?
not-understood-not-yes-or-no = Varken ja eller nej.
not-understood-not-a-date = Inget datum. Skriv till exempel 2026-03-12.
not-understood-not-a-number = Inget heltal mellan { $least } och { $most }.
not-understood-too-long = Längre än { $limit } tecken.
not-understood-several-values = Flera värden där bara ett får plats.
not-understood-no-such = Det finns inget med det namnet.
not-understood-ambiguous = Flera har det namnet. Skriv nyckeln, eller e-postadressen för en person.
not-understood-not-a-person = Inget namn och ingen e-postadress.
not-understood-not-a-fact = Skriv som Rubrik: text.
not-understood-not-a-level = Ingen nivå på skalan.
not-understood-contradiction = Filen säger något annat om samma sak längre upp.
not-understood-formula-failed = Formeln gav ett fel.
not-understood-branch-unanswered = Det är inte besvarat vad grenen är.
not-understood-needs = Läses inte in eftersom { $field } saknas.
not-understood-no-mandate = Den som anges ha beslutat har inget uppdrag i dag som ger rätt till det.
not-understood-refused = Det går inte att läsa in som det står.
