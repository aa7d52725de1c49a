### Acts: what a duty gives the right to, phrased as after “may”.

## built
## Acts
act-administer = sköta inställningar och konton
act-appoint = utse { $role }
act-keep-people = lägga in och ändra personer
act-organise = lägga in och ändra organisation och objekt
act-keep-information = lägga in och ändra informationsmängder, handlingstyper och behandlingar
act-keep-systems = lägga in och ändra system och leverantörer
act-propose-class = föreslå klassningar
act-adopt-class = fastställa klassningar
act-assess-requirement = bedöma hur krav är uppfyllda
act-keep-risks = lägga in, bedöma och bestämma hantering av risker
act-accept-risk = acceptera risker på nivå { $level }
act-keep-controls = lägga in och ange införda säkerhetsåtgärder
act-verify-control = kontrollera effekten av säkerhetsåtgärder
act-keep-actions = lägga in och avsluta åtgärder
act-register-for = registrera beslut som någon annan har fattat
act-mark = sekretessmarkera och bestämma vem som får läsa
act-import = läsa in filer
act-set-scales = sätta skalor och matriser i kraft
act-take-catalogue = sätta regelverk i kraft
act-dispose = gallra enligt beslut
act-cleanse = rensa det som aldrig skulle ha lagts in
act-read-all = läsa över nämndgränserna
act-read-marked = läsa det som är sekretessmarkerat
