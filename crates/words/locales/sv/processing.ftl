### Processings of personal data.

## built
## Kind and list
kind-processing = Personuppgiftsbehandling
kind-processing-many = Personuppgiftsbehandlingar
kind-processing-definite = personuppgiftsbehandlingen
processing-count = { $count ->
    [one] { $count } personuppgiftsbehandling
   *[other] { $count } personuppgiftsbehandlingar
}
processing-empty = Läs in nämndens register över behandlingar från en fil, eller lägg in den första behandlingen för hand.
processing-intro = Vilka personuppgifter behandlar nämnderna, varför och med vilket stöd (artikel 30 i dataskyddsförordningen)?

## built
## Fields
processing-id = Personuppgiftsbehandling
processing-name = Namn
processing-controller = Nämnd
processing-controller-help = Nämnden som är personuppgiftsansvarig, eller biträde åt någon annan.
processing-role = Ansvar
processing-contact = Kontakt i frågor om behandlingen
processing-contact-help = Helst en funktionsbrevlåda eller ett telefonnummer till en funktion.
processing-joint-controllers = Gemensamt ansvariga
processing-joint-controllers-help = Andra som är personuppgiftsansvariga tillsammans med nämnden, med kontaktuppgifter.
processing-on-behalf-of = För vems räkning
processing-on-behalf-of-help = När nämnden är biträde: den personuppgiftsansvariga, med kontaktuppgifter.
processing-processing-kinds = Kategorier av behandling
processing-processing-kinds-help = När nämnden är biträde: vad den gör för den ansvarigas räkning.
processing-purpose = Ändamål
processing-legal-ground = Rättslig grund
processing-subjects = Kategorier av registrerade
processing-subjects-help = Till exempel elever, vårdnadshavare och medarbetare.
processing-categories = Kategorier av personuppgifter
processing-recipients = Mottagare
processing-recipients-help = Kategorier av dem som får del av uppgifterna.
processing-processors = Personuppgiftsbiträden
processing-third-country = Överföring till tredjeland
processing-third-country-help = Land eller internationell organisation. Lämna tomt om ingen överföring sker.
processing-safeguard = Skyddsåtgärd vid överföringen
processing-safeguard-help = Till exempel beslut om adekvat skyddsnivå eller standardavtalsklausuler.
processing-time-limits = Tid för radering
processing-security = Säkerhetsåtgärder i allmänna drag
processing-security-help = Utan detaljer som kan hjälpa en angripare.
processing-sets = Informationsmängder
processing-systems = System
processing-reason = Skäl
processing-on = Upphör den
processing-processing = Personuppgiftsbehandling
processing-criteria = Kriterier som är uppfyllda
processing-criteria-help = Två eller fler talar för att en konsekvensbedömning behövs.
processing-need = Behövs en konsekvensbedömning?
processing-need-help = Lämna tomt för att följa kriterierna.
processing-judge-impact-reason = Skäl
processing-judge-impact-reason-help = Måste anges när ni kommer fram till något annat än kriterierna.
processing-judge-impact-on = Bedömd den
processing-judge-impact-decided-by = Beslutat av
processing-judge-impact-decided-by-help = Fyll i om någon annan än du har fattat beslutet. Lämna tomt om en nämnd eller styrelse har beslutat.
processing-judge-impact-reference = Beslut
processing-judge-impact-reference-help = Diarienummer eller paragraf. Ska anges när du registrerar någon annans beslut.
processing-question = Fråga till dataskyddsombudet
processing-question-help = Vad behöver ni råd om? Skriv inga personuppgifter här.
processing-opinion = Yttrande
processing-give-opinion-reason = Skäl och råd
processing-give-opinion-on = Yttrandets datum
processing-decided-by = Dataskyddsombud
processing-decided-by-help = Fyll i när du registrerar ett yttrande som någon annan har lämnat. Ange då också diarienumret.
processing-reference = Diarienummer
processing-reference-help = När yttrandet är lämnat utanför Utkik.

## built
## Choices
legal-ground-consent = Samtycke
legal-ground-contract = Avtal
legal-ground-legal-obligation = Rättslig förpliktelse
legal-ground-vital-interests = Grundläggande intressen
legal-ground-public-task = Allmänt intresse eller myndighetsutövning
legal-ground-legitimate-interests = Berättigat intresse
processing-role-controller = Personuppgiftsansvarig
processing-role-processor = Personuppgiftsbiträde

## built
## Verbs
verb-processing-register = Lägg in behandlingen
verb-processing-register-title = Lägg in en personuppgiftsbehandling
verb-processing-register-done = Behandlingen är inlagd. Koppla den till informationsmängder och system.
verb-processing-describe = Spara ändringarna
verb-processing-describe-title = Ändra uppgifter om behandlingen
verb-processing-describe-done = Uppgifterna är ändrade.
verb-processing-close = Avsluta behandlingen
verb-processing-close-title = Avsluta behandlingen
verb-processing-close-done = Behandlingen är avslutad och finns kvar i historiken.
verb-processing-judge-impact = Spara bedömningen
verb-processing-judge-impact-title = Bedöm om en konsekvensbedömning behövs
verb-processing-judge-impact-done = Bedömningen är sparad. Fråga dataskyddsombudet om en konsekvensbedömning behövs.
verb-processing-consult = Skicka frågan
verb-processing-consult-title = Fråga dataskyddsombudet
verb-processing-consult-done = Frågan väntar nu på dataskyddsombudet.
verb-processing-give-opinion = Lämna yttrandet
verb-processing-give-opinion-title = Yttra dig som dataskyddsombud
verb-processing-give-opinion-done = Yttrandet är lämnat. Nämnden bestämmer hur det följs.

## built
## Threshold judgement and opinion
impact-criterion-evaluation = Människor bedöms eller poängsätts
impact-criterion-automated-decision = Automatiska beslut med rättsliga eller liknande följder
impact-criterion-monitoring = Systematisk övervakning
impact-criterion-sensitive-data = Känsliga uppgifter eller uppgifter av mycket personlig karaktär
impact-criterion-large-scale = Behandling i stor omfattning
impact-criterion-combined = Uppgifter från flera källor kombineras
impact-criterion-vulnerable = Människor i utsatt ställning, till exempel barn, patienter och anställda
impact-criterion-new-technology = Ny teknik, eller känd teknik på ett nytt sätt
impact-criterion-prevents = Hindrar människor från att använda en rättighet eller tjänst
impact-need-needed = Ja, en konsekvensbedömning behövs
impact-need-not-needed = Nej, ingen konsekvensbedömning behövs
opinion-no-objection = Inga invändningar
opinion-with-changes = Kan genomföras med ändringar
opinion-advises-against = Avråder
impact-departing-needs-reason = Kriterierna talar för ett annat svar. Skriv varför ni kommer fram till något annat.
consultation-waits-already = En fråga väntar redan på dataskyddsombudet. Ställ en ny när den är besvarad.

## Story
story-impact-needed = { $count ->
    [one] { $who } bedömde att en konsekvensbedömning behövs; ett av nio kriterier är uppfyllt.
   *[other] { $who } bedömde att en konsekvensbedömning behövs; { $count } av nio kriterier är uppfyllda.
}
story-impact-not-needed = { $count ->
    [one] { $who } bedömde att ingen konsekvensbedömning behövs; ett av nio kriterier är uppfyllt.
   *[other] { $who } bedömde att ingen konsekvensbedömning behövs; { $count } av nio kriterier är uppfyllda.
}
story-consulted = { $who } frågade dataskyddsombudet.
story-opinion-given = { $who } lämnade sitt yttrande den { $date }: { $opinion }.
