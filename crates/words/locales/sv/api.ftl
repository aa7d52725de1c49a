### Texts that programs are answered with.

## built
failure-malformed = Det går inte att läsa det som skickades
failure-malformed-text = Kontrollera hur det är skrivet och skicka igen.
failure-other-site = Begäran kommer från en annan webbplats. Öppna sidan i Utkik och försök där.

## Commands
api-not-json = Innehållet är inte giltig JSON. Läsningen tog stopp på rad { $line }, tecken { $column }.
api-not-an-object = Skicka ett JSON-objekt med fälten och deras värden.
api-not-json-kind = Skicka innehållet som JSON, med Content-Type: application/json.
api-given-twice = Ange fältet en gång. Det står flera gånger.
api-not-an-id = Ange 32 hexadecimala siffror, till exempel ett UUID.
api-no-such-verb = Det finns inget som heter { $verb }. Vad som går att göra står i beskrivningen, openapi.json.
api-based-on-missing = Ange det läge du läste uppgiften i. Det står som position i varje svar.
api-id-used = Kommandots id har redan använts till något annat. Välj ett nytt.
api-no-commands = Ange minst ett kommando i en lista.
api-no-verb = Ange vad som ska göras, till exempel risk.assess.

## Addresses
api-asked-unknown = Ta bort den: adressen tar bara { $names }.
api-asked-one-of = Ange något av { $values }.
api-asked-day = Ange dagens datum eller ett tidigare, till exempel 2026-03-12.
api-asked-part = Ange municipality eller en del av kommunen, till exempel unit-2.
api-asked-part-or-set = Ange municipality, en del av kommunen, till exempel unit-2, eller en informationsmängd, till exempel information-set-7.

## Description
api-title = Utkik: programgränssnitt
api-description = Läs och ändra samma uppgifter som på sidorna, med samma behörighet och samma regler. Skriv aldrig in säkerhetsskyddsklassificerade uppgifter.
api-stop = Skicka inget som rör Sveriges säkerhet: sådana uppgifter får inte finnas i Utkik. Formulären frågar om det, programgränssnittet gör det inte. Den som låter ett program skicka fritext svarar för vad som skickas.
api-list = { $kinds } med sidornas filter, sortering och sidindelning
api-item = En uppgift med sin historik: { $kinds }
