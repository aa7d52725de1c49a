//! What happens to each area, told in both languages, word for word; the chain's later links stand in `protection`.

use super::{MATRIX, SCALE};

/// Every kind that is not simply registered, described or closed.
pub(super) const TOLD: &[(&str, &str, &str, &str)] = &[
    (
        "municipality.founded",
        r#"{"description":{"name":"Åviks kommun","county":"Västernorrlands län"}}"#,
        "{who} ändrade län från – till Västernorrlands län.",
        "{who} changed county from – to Västernorrlands län.",
    ),
    (
        "unit.succeeded",
        r#"{"unit":2,"successors":[3,1],"on":"2026-07-01","reason":"Omorganisation"}"#,
        "{who} registrerade att Skolförvaltningen upphörde den 1 juli 2026 och ersattes av Utbildningsförvaltningen och \
         Barn- och utbildningsnämnden.",
        "{who} registered that Skolförvaltningen ended on 1 July 2026 and was succeeded by Utbildningsförvaltningen and \
         Barn- och utbildningsnämnden.",
    ),
    (
        "person.registered",
        r#"{"person":4,"version":1,"commitment":"00"}"#,
        "{who} lade in personen i personregistret.",
        "{who} added the person to the person register.",
    ),
    (
        "person.renamed",
        r#"{"person":3,"version":2,"commitment":"00"}"#,
        "{who} ändrade personens uppgifter i personregistret.",
        "{who} changed the person’s details in the person register.",
    ),
    (
        "person.forgotten",
        r#"{"person":3,"reason":"Slutat"}"#,
        "{who} tog bort personens namn och kontaktuppgifter ur personregistret.",
        "{who} removed the person’s name and contact details from the person register.",
    ),
    (
        "appointment.made",
        r#"{"appointment":3,"description":{"role":"information-owner","scope":"unit-2","person":3,"deputy":2,
            "from":"2026-04-01","until":"2026-12-31"}}"#,
        "{who} utsåg Anna Berg till informationsägare för Skolförvaltningen från och med den 1 april 2026 till och med den \
         31 december 2026. Ersättare är Per Holm.",
        "{who} appointed Anna Berg information owner for Skolförvaltningen from 1 April 2026 until 31 December 2026. \
         The deputy is Per Holm.",
    ),
    (
        "appointment.ended",
        r#"{"appointment":1,"until":"2026-06-30"}"#,
        "{who} avslutade uppdraget. Sista dag är den 30 juni 2026.",
        "{who} ended the duty. Its last day is 30 June 2026.",
    ),
    (
        "system.dependency-set",
        r#"{"system":1,"on":2,"dependency":{"criticality":"full","means":"API"}}"#,
        "{who} angav att Elevkort är beroende av Gammalt namn (helt avgörande, API).",
        "{who} stated that Elevkort depends on Gammalt namn (fully critical, API).",
    ),
    (
        "system.dependency-ended",
        r#"{"system":1,"on":2}"#,
        "{who} angav att Elevkort inte längre är beroende av Gammalt namn.",
        "{who} stated that Elevkort no longer depends on Gammalt namn.",
    ),
    (
        "mandates.set",
        r#"{"version":1,"table":{"roles":[],"acts":[]},"decision":{}}"#,
        "{who} satte mandaten i kraft som version 1.",
        "{who} put the mandates in force as version 1.",
    ),
    (
        "scale.set",
        SCALE,
        "{who} satte konsekvensskalan i kraft som version 1: försumbar, måttlig, betydande och allvarlig.",
        "{who} put the consequence scale in force as version 1: negligible, moderate, considerable and serious.",
    ),
    (
        "classification.proposed",
        r#"{"set":1,"proposal":{"class":{"confidentiality":3,"integrity":2,"availability":2}},"scale":1}"#,
        "{who} föreslog klassningen K3 allvarlig, R2 betydande, T2 betydande.",
        "{who} proposed the class C3 serious, I2 considerable, A2 considerable.",
    ),
    (
        "classification.adopted",
        r#"{"set":1,"adoption":{"class":{"confidentiality":3,"integrity":2,"availability":2},"on":"2026-03-12",
            "valid_until":"2028-03-31"},"scale":1}"#,
        "{who} fastställde klassningen K3 allvarlig, R2 betydande, T2 betydande, att gälla till och med den 31 mars 2028.",
        "{who} adopted the class C3 serious, I2 considerable, A2 considerable, to hold until 31 March 2028.",
    ),
    (
        "classification.given",
        r#"{"system":1,"given":{"class":{"confidentiality":1,"integrity":1,"availability":0,"traceability":2},
            "source":"KLASSA","source_version":"4.1","on":"2025-05-02"},"scale":1}"#,
        "{who} gav systemet klassningen K1 måttlig, R1 måttlig, T0 försumbar, S2 betydande enligt KLASSA 4.1, gjord den \
         2 maj 2025.",
        "{who} gave the system the class C1 moderate, I1 moderate, A0 negligible, T2 considerable according to KLASSA 4.1, \
         made on 2 May 2025.",
    ),
    (
        "classification.stated",
        r#"{"system":1,"stated":{"within_last_year":false,"as_of":"2026-01-31","import":1}}"#,
        "{who} läste in uppgiften att systemet inte har klassats det senaste året, enligt system.xlsx per den 31 januari 2026.",
        "{who} took in the statement that the system has not been classified in the last year, according to system.xlsx \
         as of 31 January 2026.",
    ),
    (
        "requirement.exempted",
        r#"{"assessment":7,"exemption":{"reason":"Byts i vår.","on":"2026-03-12","until":"2027-03-31"}}"#,
        "{who} godkände ett undantag från 2 kap. 2 § Anmälan till registret för hela kommunen till och med den 31 mars 2027.",
        "{who} granted the whole municipality an exemption from 2 kap. 2 § Notification to the register until 31 March 2027.",
    ),
    (
        "need.decided",
        r#"{"carrier":"system-1","decision":{"class":{"confidentiality":3,"integrity":2,"availability":2},
            "reason":"Hela skolan.","on":"2026-03-12"},
            "computed":{"confidentiality":2,"integrity":2,"availability":2},"scale":1}"#,
        "{who} beslutade skyddsvärdet K3 allvarlig, R2 betydande, T2 betydande; beräknat var K2 betydande, R2 betydande, \
         T2 betydande.",
        "{who} decided the protection need C3 serious, I2 considerable, A2 considerable; computed was C2 considerable, I2 \
         considerable, A2 considerable.",
    ),
    (
        "demands.received",
        r#"{"carrier":"system-1","demands":[{"set":1,"class":{"confidentiality":3,"integrity":2,"availability":2}}],
            "on":"2026-03-12"}"#,
        "{who} tog emot krav från en informationsmängd för Elevkort.",
        "{who} received demands from one information set for Elevkort.",
    ),
    (
        "demand.commented",
        r#"{"carrier":"system-1","set":1,"comment":"Vilka avbrott tål ni?","asks_completion":true}"#,
        "{who} bad informationsägaren komplettera kravet från Gammalt namn på Elevkort.",
        "{who} asked the information owner to complete the demand from Gammalt namn on Elevkort.",
    ),
    (
        "cumulation.set",
        r#"{"version":1,"rules":{"sets":10}}"#,
        "{who} satte regler för mycket information i kraft som version 1.",
        "{who} put rules for much information in force as version 1.",
    ),
    (
        "catalogue.entered",
        r#"{"catalogue":{"id":"rikt","version":"2","title":{"sv":"Riktlinjer"},"instrument":"KF","requirements":[]},"hash":"00"}"#,
        "{who} lade in Riktlinjer (version 2).",
        "{who} entered Riktlinjer (version 2).",
    ),
    (
        "requirement.carried",
        r#"{"assessment":7,"scope":"unit-2","requirement":"csl.2.3.4","catalogue_version":"1","answer":{"status":"met"},
            "from":["csl.2.2"]}"#,
        "{who} förde över svaret på 2 kap. 2 § Anmälan till registret till 2 kap. 3 § andra stycket 4 \
         Leveranskedjan för Skolförvaltningen: uppfyllt.",
        "{who} carried the answer to 2 kap. 2 § Notification to the register over to 2 kap. 3 § andra stycket 4 Supply \
         chain for Skolförvaltningen: met.",
    ),
    (
        "catalogue.taken",
        r#"{"catalogue":"csl","version":"2026-01-15","hash":"00"}"#,
        "{who} satte Cybersäkerhetslagen (version 2026-01-15) i kraft.",
        "{who} put The Cybersecurity Act (version 2026-01-15) in force.",
    ),
    (
        "catalogue.retired",
        r#"{"catalogue":"csl","version":"2026-01-15","hash":"00","reason":"Lagen är upphävd"}"#,
        "{who} satte Cybersäkerhetslagen (version 2026-01-15) ur kraft.",
        "{who} put The Cybersecurity Act (version 2026-01-15) out of force.",
    ),
    (
        "requirement.assessed",
        r#"{"assessment":1,"scope":"municipality","requirement":"csl.2.2","catalogue_version":"2026-01-15",
            "answer":{"status":"partly"}}"#,
        "{who} bedömde kravet 2 kap. 2 § Anmälan till registret för hela kommunen: delvis uppfyllt.",
        "{who} assessed the requirement 2 kap. 2 § Notification to the register for the whole municipality: partly met.",
    ),
    (
        "matrix.set",
        MATRIX,
        "{who} satte riskmatrisen 4 × 4 i kraft som version 1.",
        "{who} put the risk matrix 4 × 4 in force as version 1.",
    ),
    (
        "risk.assessed",
        r#"{"risk":1,"judgement":{"likelihood":3,"consequence":3},"level":3,"matrix":1}"#,
        "{who} bedömde risken: sannolikheten möjlig, konsekvensen allvarlig, nivå Hög.",
        "{who} assessed the risk: likelihood possible, consequence serious, level High.",
    ),
    (
        "risk.treated",
        r#"{"risk":1,"treatment":{"kind":"reduce"}}"#,
        "{who} bestämde att risken ska minskas.",
        "{who} decided that the risk is to be reduced.",
    ),
    (
        "risk.accepted",
        r#"{"risk":1,"acceptance":{"until":"2026-12-31","ground":"Byts ut","decided_by":2,"reference":"KS 2026/14"},"level":2}"#,
        "Per Holm (förvaltningschef) accepterade risken på nivå Medelhög till och med den 31 december 2026. Registrerat av \
         {who} för Per Holm.",
        "Per Holm (head of department) accepted the risk at level Medium until 31 December 2026. Registered by {who} for \
         Per Holm.",
    ),
    (
        "classification.restored",
        r#"{"system":1,"stated":{"within_last_year":true,"as_of":"2026-01-01","import":1}}"#,
        "{who} tog tillbaka vad en inläst fil hade angett om klassningen. Det som gällde före filen gäller igen.",
        "{who} took back what a file had said about the classification. What stood before the file stands again.",
    ),
    (
        "system.analysis-restored",
        r#"{"system":1,"stated":{"within_last_year":true,"as_of":"2026-01-01","import":1}}"#,
        "{who} tog tillbaka vad en inläst fil hade angett om riskanalys. Det som var angett före filen gäller igen.",
        "{who} took back what a file had said about risk analysis. What was stated before the file stands again.",
    ),
    (
        "system.analysis-stated",
        r#"{"system":1,"stated":{"within_last_year":true,"as_of":"2026-01-31","import":1}}"#,
        "{who} läste in uppgiften att riskerna har analyserats det senaste året, enligt system.xlsx per den 31 januari 2026.",
        "{who} took in the statement that its risks have been analysed in the last year, according to system.xlsx as of \
         31 January 2026.",
    ),
    (
        "control.introduced",
        r#"{"control":1,"introduction":{"place":"Inloggningen","by":3,"on":"2026-03-01"}}"#,
        "{who} registrerade att Anna Berg införde säkerhetsåtgärden i Inloggningen den 1 mars 2026.",
        "{who} registered that Anna Berg introduced the control in Inloggningen on 1 March 2026.",
    ),
    (
        "control.verified",
        r#"{"control":1,"verification":{"outcome":"partly","method":"Stickprov","on":"2026-03-10","valid_until":"2027-03-10",
            "self_check_reason":"Ensam"},"self_check":true}"#,
        "{who} kontrollerade effekten den 10 mars 2026: fungerar delvis. Gäller till och med den 10 mars 2027. Egenkontroll.",
        "{who} verified the effect on 10 March 2026: works in part. Holds until 10 March 2027. Self-check.",
    ),
    (
        "action.finished",
        r#"{"action":1,"finished":{"on":"2026-03-11"}}"#,
        "{who} angav åtgärden som klar den 11 mars 2026.",
        "{who} stated the action as done on 11 March 2026.",
    ),
    (
        "secrecy.marked",
        r#"{"item":"risk-1","marking":{"provision":"OSL 18 kap. 8 §","on":"2026-03-12","authority":1}}"#,
        "{who} sekretessmarkerade med stöd av OSL 18 kap. 8 §, den 12 mars 2026, för Barn- och utbildningsnämnden.",
        "{who} marked it as secret under OSL 18 kap. 8 §, on 12 March 2026, for Barn- och utbildningsnämnden.",
    ),
    (
        "secrecy.unmarked",
        r#"{"item":"risk-1","reason":"Åtgärdat"}"#,
        "{who} tog bort sekretessmarkeringen.",
        "{who} removed the secrecy marking.",
    ),
    (
        "secrecy.reading-set",
        r#"{"item":"risk-1","reading":"narrow"}"#,
        "{who} ändrade vem som får läsa: bara de som har uppdraget där och de två ansvariga.",
        "{who} changed who may read: only those whose duty it is there, and the two leads.",
    ),
    (
        "import.received",
        r#"{"import":2,"description":{"source":"Systemlistan","file":"nya.xlsx","digest":"00","as_of":"2026-03-01"}}"#,
        "{who} läste in filen nya.xlsx (listan Systemlistan, uttagen den 1 mars 2026).",
        "{who} imported the file nya.xlsx (the list Systemlistan, taken out on 1 March 2026).",
    ),
    (
        "import.stated",
        r#"{"import":1,"item":"system-1","source":"Systemlistan","key":"17","created":false,
            "values":{"hosting":"external"},"before":{"hosting":"internal","supplier":null,"abolished":1}}"#,
        "{who} läste in ur filen system.xlsx: leverantör, driftform och 1 uppgift till.",
        "{who} took in from the file system.xlsx: supplier, hosting and 1 more fact.",
    ),
    (
        "import.mapping-kept",
        r#"{"source":"Systemlistan","mapping":"A=name"}"#,
        "{who} sparade hur kolumnerna i listan Systemlistan läses.",
        "{who} saved how the columns of the list Systemlistan are read.",
    ),
    (
        "import.withdrawn",
        r#"{"import":1,"reason":"Fel fil"}"#,
        "{who} drog tillbaka inläsningen.",
        "{who} withdrew the import.",
    ),
    (
        "disposal.made",
        r#"{"item":"risk-1","ground":"cleansing","reason":"Skulle inte ha lagts in",
            "entries":[{"seq":1,"residue":"00"},{"seq":2,"residue":"00"}]}"#,
        "{who} rensade innehållet i 2 ändringar.",
        "{who} cleansed the content of 2 changes.",
    ),
];
