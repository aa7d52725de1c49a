### Acts: what a duty gives the right to, phrased as after “may”.

## built
## Acts
act-administer = sköta inställningar och konton
act-set-mandates = besluta om mandaten
act-register-appointments = registrera vem som är utsedd efter någon annans beslut
act-name-people = lägga in nya personer
act-appoint = utse { $role }
act-keep-people = rätta uppgifter om personer
act-organise = lägga in och ändra organisation och objekt
act-keep-information = lägga in och ändra informationsmängder, handlingstyper och behandlingar
act-adopt-plan = föra in att en nämnd har antagit sin informationshanteringsplan
act-set-scheme = sätta klassificeringsstrukturen i kraft
act-give-opinion = yttra sig som dataskyddsombud
act-keep-systems = lägga in och ändra system och leverantörer
act-propose-class = föreslå klassningar
act-adopt-class = fastställa klassningar
act-decide-need = besluta skyddsvärden
act-receive-demands = ta emot informationsägarnas krav
act-report-need = anmäla behov till ett objekt
act-answer-need = svara på anmälda behov
act-settle-need = besluta i styrgruppen om anmälda behov
act-assess-requirement = bedöma hur krav är uppfyllda
act-exempt = godkänna undantag från krav
act-keep-risks = lägga in, bedöma och bestämma hantering av risker
act-accept-risk = acceptera risker på nivå { $level }
act-keep-controls = lägga in och ange införda säkerhetsåtgärder
act-verify-control = kontrollera effekten av säkerhetsåtgärder
act-keep-actions = lägga in och avsluta åtgärder
act-take-samples = göra stickprov
act-keep-weaknesses = lägga in, ändra och stänga brister
act-keep-evidence = lägga till och ta bort underlag
act-register-for = registrera beslut som någon annan har fattat
act-mark = sekretessmarkera och bestämma vem som får läsa
act-import = läsa in filer
act-set-scales = sätta skalor och matriser i kraft
act-profile-law = ange vilka lagar som gäller
act-take-catalogue = sätta regelverk i kraft
act-dispose = gallra enligt beslut
act-cleanse = rensa det som aldrig skulle ha lagts in
act-read-all = läsa över nämndgränserna
act-read-marked = läsa det som är sekretessmarkerat

## built
## Fields
mandates-role = Roll
mandates-acts = Får
mandates-acts-help = Inom den del av kommunen som uppdraget gäller.
mandates-accepts-up-to = Får acceptera risker till och med nivå
mandates-accepts-up-to-help = Lämna tomt om rollen inte får acceptera några risker.
mandates-appointed-by = Utses av
mandates-appointed-by-help = Välj ingen om en nämnd, styrelse eller någon annan utanför Utkik utser.
mandates-decided-by = Beslutat av
mandates-decided-by-help = Fyll i om någon annan än du har fattat beslutet. Lämna tomt om en nämnd eller styrelse har beslutat.
mandates-reference = Beslut
mandates-reference-help = Diarienummer eller paragraf. Ska anges när du registrerar någon annans beslut.
mandates-reason = Skäl
mandates-table = Mandat för alla roller

## built
## Page
mandates-intro = Vem får göra vad, till vilken risknivå, och vem utser?
mandates-empty = Det som följer med Utkik gäller tills något annat beslutas.
mandates-count = { $count ->
    [one] { $count } roll
   *[other] { $count } roller
}

## built
## Verbs
verb-mandates-set = Sätt mandaten i kraft
verb-mandates-set-title = Sätt mandat i kraft
verb-mandates-set-done = Mandaten gäller.
verb-mandates-change = Ändra mandatet
verb-mandates-change-title = Ändra mandat
verb-mandates-change-done = Mandatet är ändrat och gäller nu.

## Story
story-mandates-set = { $who } satte mandaten i kraft som version { $version }.
story-mandates-changed = { $who } ändrade mandaten (version { $version }).
story-mandates-role = { $role }: { $changes }.
story-mandates-gained = får nu också { $acts }
story-mandates-lost = får inte längre { $acts }
story-mandates-accepts = får acceptera risker till och med nivå { $level }, tidigare { $before }
story-mandates-accepts-nothing = får inte längre acceptera risker, tidigare till och med nivå { $before }
story-mandates-accepts-now = får nu acceptera risker till och med nivå { $level }
story-mandates-appointed = utses av { $by }, tidigare av { $before }
mandates-outside = någon utanför Utkik
