### Duties: roles, and who has been appointed to them.

## built
## Kind and list
kind-appointment = Uppdrag
kind-appointment-many = Uppdrag
kind-appointment-definite = uppdraget
appointment-count = { $count ->
    [one] { $count } uppdrag
   *[other] { $count } uppdrag
}
appointment-empty = Börja med informationssäkerhetsansvarig och it-säkerhetsansvarig. Utse sedan minst en informationssäkerhetssamordnare i varje förvaltning.
appointment-intro = Vem har vilket uppdrag, var och till när, och vilka uppdrag saknar någon?

## built
## Fields
appointment-role = Roll
appointment-scope = Gäller för
appointment-scope-help = Hela kommunen, en förvaltning, ett objekt eller ett system.
appointment-person = Person
appointment-deputy = Ersättare
appointment-deputy-help = Får göra detsamma när den utsedda är borta.
appointment-appointed-by = Beslutat av
appointment-appointed-by-help = Fyll i om någon annan än du har fattat beslutet.
appointment-reference = Beslut
appointment-reference-help = Diarienummer eller paragraf.
appointment-from = Från och med
appointment-until = Till och med
appointment-until-help = Lämna tomt om uppdraget gäller tills vidare.
appointment-appointment = Uppdrag
appointment-reason = Skäl

## built
## Verbs
verb-appointment-make = Utse personen
verb-appointment-make-title = Utse någon till ett uppdrag
verb-appointment-make-done = Uppdraget är registrerat. Personen ser sina uppgifter i Min översikt.
verb-appointment-end = Avsluta uppdraget
verb-appointment-end-title = Avsluta uppdraget
verb-appointment-end-done = Uppdraget är avslutat. Utse en efterträdare om det behövs.

## built
## Roles: name, in a sentence as the only one, in brackets after a name, and what the duty is
role-municipal-director = Kommundirektör
role-municipal-director-definite = kommundirektören
role-municipal-director-short = kommundirektör
role-municipal-director-duty = Tar emot den kommunövergripande lägesbilden och forumets rekommendationer och beslutar om åtgärder.
role-chief-legal-officer = Chefsjurist
role-chief-legal-officer-definite = chefsjuristen
role-chief-legal-officer-short = chefsjurist
role-chief-legal-officer-duty = Utser informationssäkerhetsansvarig och ser till att styrdokumenten hålls aktuella och att efterlevnaden följs upp.
role-information-security-lead = Informationssäkerhetsansvarig
role-information-security-lead-definite = informationssäkerhetsansvarig
role-information-security-lead-short = informationssäkerhetsansvarig
role-information-security-lead-duty = Håller samman det strategiska arbetet med ledningssystemet, sammankallar forumet och rapporterar till kommundirektören.
role-it-security-lead = It-säkerhetsansvarig
role-it-security-lead-definite = it-säkerhetsansvarig
role-it-security-lead-short = it-säkerhetsansvarig
role-it-security-lead-duty = Utvecklar metoder och rutiner, följer upp att beslutade säkerhetsåtgärder fungerar och håller tillsammans med informationssäkerhetsansvarig lägesbilden aktuell.
role-head-of-digitalisation = Utvecklings- och digitaliseringschef
role-head-of-digitalisation-definite = utvecklings- och digitaliseringschefen
role-head-of-digitalisation-short = utvecklings- och digitaliseringschef
role-head-of-digitalisation-duty = Leder det kommunövergripande it-säkerhetsarbetet, ansvarar för säkerhetskulturen och utser it-säkerhetsansvarig.
role-department-head = Förvaltningschef
role-department-head-definite = förvaltningschefen
role-department-head-short = förvaltningschef
role-department-head-duty = Styr och följer upp informationssäkerheten i förvaltningen efter riskernas väsentlighet och utser minst en informationssäkerhetssamordnare.
role-security-coordinator = Informationssäkerhetssamordnare
role-security-coordinator-definite = informationssäkerhetssamordnaren
role-security-coordinator-short = samordnare
role-security-coordinator-duty = Leder, samordnar och följer upp arbetet i den egna förvaltningen, utbildar, ger råd till objektledaren och rapporterar till informationssäkerhetsansvarig.
role-information-owner = Informationsägare
role-information-owner-definite = informationsägaren
role-information-owner-short = informationsägare
role-information-owner-duty = Ansvarar för en informationsmängd, fastställer dess klassning och ställer krav på skyddet.
role-object-owner = Objektägare
role-object-owner-definite = objektägaren
role-object-owner-short = objektägare
role-object-owner-duty = Beslutar om objektets plan, budget och risker för verksamhetens räkning.
role-object-owner-it = Objektägare IT
role-object-owner-it-definite = objektägaren IT
role-object-owner-it-short = objektägare IT
role-object-owner-it-duty = Beslutar om it-delen av objektets plan, budget och risker.
role-object-manager = Objektledare
role-object-manager-definite = objektledaren
role-object-manager-short = objektledare
role-object-manager-duty = Samlar in alla informationsägares krav och leder objektets årliga klassningar, riskanalyser och handlingsplaner.
role-object-manager-it = Objektledare IT
role-object-manager-it-definite = objektledaren IT
role-object-manager-it-short = objektledare IT
role-object-manager-it-duty = Leder it-delen av objektets arbete och ser till att beslutade säkerhetsåtgärder införs i systemen.
role-system-owner = Systemägare
role-system-owner-definite = systemägaren
role-system-owner-short = systemägare
role-system-owner-duty = Ansvarar för att ett system förvaltas, följer kraven från klassningen och har giltiga avtal.
role-data-protection-officer = Dataskyddsombud
role-data-protection-officer-definite = dataskyddsombudet
role-data-protection-officer-short = dataskyddsombud
role-data-protection-officer-duty = Ger råd till nämnden och övervakar att dataskyddsreglerna följs, utan att själv fatta verksamhetens beslut.
role-data-protection-coordinator = Dataskyddssamordnare
role-data-protection-coordinator-definite = dataskyddssamordnaren
role-data-protection-coordinator-short = dataskyddssamordnare
role-data-protection-coordinator-duty = Är förvaltningens kontakt i dataskyddsfrågor och håller registret över behandlingar aktuellt.
role-registrar = Registrator
role-registrar-definite = registratorn
role-registrar-short = registrator
role-registrar-duty = Registrerar allmänna handlingar och ser till att beslut som fattats på annat håll får diarienummer.
role-archivist = Arkivarie
role-archivist-definite = arkivarien
role-archivist-short = arkivarie
role-archivist-duty = Ger råd om bevarande, gallrar efter beslut och följer upp nämndens informationshanteringsplan.
role-protective-security-officer = Säkerhetsskyddschef
role-protective-security-officer-definite = säkerhetsskyddschefen
role-protective-security-officer-short = säkerhetsskyddschef
role-protective-security-officer-duty = Leder och samordnar säkerhetsskyddet, kontrollerar att säkerhetsskyddslagen följs och adjungeras vid behov till forumet.
role-security-manager = Säkerhetschef
role-security-manager-definite = säkerhetschefen
role-security-manager-short = säkerhetschef
role-security-manager-duty = Ansvarar för kommunens allmänna säkerhets- och krisarbete och adjungeras vid behov till forumet.
role-it-manager = It-chef
role-it-manager-definite = it-chefen
role-it-manager-short = it-chef
role-it-manager-duty = Ansvarar för kommunens it-drift och adjungeras vid behov till forumet.
role-administrator = Administratör för Utkik
role-administrator-definite = administratören för Utkik
role-administrator-short = administratör
role-administrator-duty = Lägger upp organisation, användare och inställningar efter beslut, utan att själv ge behörigheter till sig.

## Story
story-appointment-made = { $who } utsåg { $person } till { $role } för { $scope } från och med den { $date }.
story-appointment-made-until = { $who } utsåg { $person } till { $role } för { $scope } från och med den { $date } till och med den { $until }.
story-appointment-deputy = Ersättare är { $person }.
story-appointment-ended = { $who } avslutade uppdraget. Sista dag är den { $date }.
