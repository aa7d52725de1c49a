### What stands on the pages of processings.

## On the page of a processing
processing-impact-title = Behövs en konsekvensbedömning?
processing-impact-none = Tröskelbedömningen är inte gjord.
processing-officer-title = Dataskyddsombudet
processing-officer-none = Dataskyddsombudet är inte tillfrågat.
processing-question-waits = Fråga som väntar sedan den { $date }
processing-lacks = Saknas
processing-missing = Saknas enligt artikel 30: { $what }

## The boards' plans and registers
inventory-title = Planer och register per nämnd
inventory-lead = Vilken informationshanteringsplan har varje nämnd antagit, och vilka personuppgifter behandlar den?
inventory-section = Information och personuppgifter
inventory-plan = Informationshanteringsplan
inventory-register = Registerförteckning
inventory-ceased-title = Nämnder som har upphört
inventory-ceased-text = Det här ligger kvar hos nämnder som inte längre finns. Flytta det till den som har tagit över, eller avsluta det.
inventory-ceased = Har upphört
inventory-succeeded = Ersatt av { $successors }
inventory-count = { $count ->
    [one] { $count } nämnd
   *[other] { $count } nämnder
}
inventory-count-others = { $count } nämnder, kommunala bolag och kommunalförbund
inventory-unknown-codes = { $count ->
    [one] En handlingstyp har en process som inte finns i klassificeringsstrukturen.
   *[other] { $count } handlingstyper har en process som inte finns i klassificeringsstrukturen.
}
inventory-version = Version { $version }, { $paragraph }, gäller från och med den { $from }
inventory-proposals = { $count ->
    [one] Ett förslag väntar på nämndens beslut
   *[other] { $count } förslag väntar på nämndens beslut
}

## A plan
inventory-plan-of = Informationshanteringsplan för { $board }
inventory-plan-version = { $plan }, version { $version }
inventory-plan-version-until = { $plan }, version { $version } (gällde t.o.m. den { $until })
inventory-plan-lead = Det som nämnden har antagit gäller. Ett förslag gäller först när nämnden har beslutat.
inventory-version-label = Version
inventory-versions = Antagna versioner
inventory-as-it-stands = Visa planen som den gäller nu
inventory-no-code = Utan beteckning
inventory-code-known = Finns i strukturen
inventory-code-unknown = Saknas i strukturen
inventory-leaves = Utgår
inventory-leaves-proposed = Förslag: handlingstypen utgår. Gäller först när nämnden har beslutat.
inventory-coming = Från och med den { $from }: { $terms }.
inventory-proposal = Förslag och kommande ändringar

## A register
inventory-register-of = Registerförteckning för { $board }
inventory-register-lead = Vad behandlar nämnden, varför, och vad saknas av det som artikel 30 i dataskyddsförordningen kräver?
inventory-as-controller = Som ansvarig (artikel 30.1)
inventory-as-processor = Som biträde (artikel 30.2)
inventory-officer-none = Ingen är utsedd
inventory-impact = Konsekvensbedömning
inventory-impact-needed = Behövs
inventory-impact-not-needed = Behövs inte
inventory-impact-none = Inte prövat
inventory-missing = Saknas enligt artikel 30
inventory-complete = Inget

## In the Excel files
inventory-about = Om förteckningen
inventory-municipality = Kommun
inventory-as-of = Så som det stod den
inventory-fact = Uppgift
inventory-value = Innehåll

## built
## What a processing lacks
lack-legal-ground = Rättslig grund saknas
lack-impact = Inte prövad
lack-opinion = Väntar på yttrande
