//! What happens between the inventory and verified protection, told in both languages, word for word.

/// A kind, its payload, and what is said of it in Swedish and English.
pub(super) const TOLD: &[(&str, &str, &str, &str)] = &[
    (
        "processing.impact-judged",
        r#"{"processing":1,"judgement":{"criteria":["prevents"],"need":"not-needed","reason":"Så","on":"2026-03-01"}}"#,
        "{who} bedömde att ingen konsekvensbedömning behövs; ett av nio kriterier är uppfyllt.",
        "{who} judged that no impact assessment is needed; one of nine criteria is met.",
    ),
    (
        "processing.consulted",
        r#"{"processing":1,"question":"Räcker avtalet?"}"#,
        "{who} frågade dataskyddsombudet.",
        "{who} asked the data-protection officer.",
    ),
    (
        "processing.opinion-given",
        r#"{"processing":1,"given":{"opinion":"advises-against","reason":"Så","on":"2026-03-01"}}"#,
        "{who} lämnade sitt yttrande den 1 mars 2026: avråder.",
        "{who} gave an opinion on 1 March 2026: advises against.",
    ),
    (
        "plan.adopted",
        r#"{"board":1,"version":1,"decision":{"paragraph":"§ 45","on":"2026-03-01","in_force_from":"2026-04-01"},
            "rows":[{"record_type":1,"terms":{"name":"Journal"}}]}"#,
        "{who} förde in att Barn- och utbildningsnämnden antog version 1 av sin \
         informationshanteringsplan den 1 mars 2026, med en handlingstyp. Den gäller från och med den 1 april 2026.",
        "{who} entered that Barn- och utbildningsnämnden adopted version 1 of its records-management \
         plan on 1 March 2026, with one record type. It is in force from 1 April 2026.",
    ),
    (
        "scheme.set",
        r#"{"version":1,"scheme":{"codes":[{"code":"3","name":"Kärnverksamhet"},{"code":"3.7","name":"Skola"}]}}"#,
        "{who} satte klassificeringsstrukturen version 1 i kraft, med 2 beteckningar.",
        "{who} put version 1 of the classification scheme in force, with 2 codes.",
    ),
    (
        "classification.adjusted",
        r#"{"set":1,"unit":2,"adjustment":{"class":{"confidentiality":2,"integrity":2,"availability":2},"reason":"Så",
            "on":"2026-03-01"},"scale":1}"#,
        "{who} justerade klassningen till K2 betydande, R2 betydande, T2 betydande för \
         Skolförvaltningen.",
        "{who} adjusted the class to C2 considerable, I2 considerable, A2 considerable for \
         Skolförvaltningen.",
    ),
    (
        "catalogue.entered",
        r#"{"catalogue":{"id":"egen","version":"1","title":{"sv":"Egna krav","en":"Own requirements"},
            "instrument":"Kommunens krav","source":{},"requirements":[]},"hash":"00"}"#,
        "{who} lade in Egna krav (version 1).",
        "{who} entered Own requirements (version 1).",
    ),
    (
        "requirement.carried",
        r#"{"assessment":7,"scope":"unit-2","requirement":"csl.2.2","catalogue_version":"2",
            "answer":{"status":"partly"},"from":["csl.2.3"]}"#,
        "{who} förde över svaret på 2 kap. 3 § Säkerhetsåtgärder till 2 kap. 2 § Anmälan till registret \
         för Skolförvaltningen: delvis uppfyllt.",
        "{who} carried the answer to 2 kap. 3 § Security measures over to 2 kap. 2 § Notification to \
         the register for Skolförvaltningen: partly met.",
    ),
    (
        "law.profiled",
        r#"{"unit":1,"law":"csl","profile":{"applies":"no","why":"Så","reviewed_on":"2026-03-01",
            "next_review":"2027-03-01"}}"#,
        "{who} angav att Cybersäkerhetslagen inte gäller för Barn- och utbildningsnämnden.",
        "{who} said that The Cybersecurity Act does not apply to Barn- och utbildningsnämnden.",
    ),
    (
        "reported-need.answered",
        r#"{"need":1,"object":1,"answer":{"outcome":"steering-group","reason":"Så","on":"2026-03-01"}}"#,
        "{who} lyfte behovet till styrgruppen.",
        "{who} passed the need on to the steering group.",
    ),
    (
        "reported-need.settled",
        r#"{"need":1,"settlement":{"outcome":"declined","reason":"Så","on":"2026-03-01",
            "decided_by":1,"reference":"§ 4"}}"#,
        "{who} beslutade i styrgruppen att behovet avslås.",
        "{who} decided in the steering group that the need is declined.",
    ),
    (
        "evidence.attached",
        r#"{"of":"control-1","number":2,"regards":"verification","file":{"name":"Protokoll.pdf",
            "digest":"0707070707070707070707070707070707070707070707070707070707070707","size":120000,"kind":"pdf"}}"#,
        "{who} lade till filen ”Protokoll.pdf” som underlag.",
        "{who} attached the file “Protokoll.pdf” as evidence.",
    ),
    (
        "evidence.carried",
        r#"{"from":"assessment-7","evidence":{"of":"control-1","number":2,"regards":"verification",
            "link":"https://avik.se/protokoll"},"at":1760000000000000,"by":1}"#,
        "Underlaget ”https://avik.se/protokoll” följde med från 2 kap. 2 § Anmälan till registret, hela kommunen.",
        "The evidence “https://avik.se/protokoll” came along from 2 kap. 2 § Notification to the register, the whole municipality.",
    ),
    (
        "evidence.detached",
        r#"{"of":"control-1","number":1,"reason":"Fel fil"}"#,
        "{who} tog bort underlaget ”Avtal.pdf”.",
        "{who} took the evidence “Avtal.pdf” off.",
    ),
];

/// Decisions by Per Holm, head of the school's department, as Karin Ek registered them: a kind, its payload, and with
/// which role he took it in Swedish.
pub(super) const REGISTERED: &[(&str, &str, &str)] = &[
    (
        "risk.treated",
        r#"{"risk":1,"treatment":{"kind":"reduce","decided_by":2,"reference":"KS 2026/14"}}"#,
        " (förvaltningschef)",
    ),
    (
        "law.profiled",
        r#"{"unit":2,"law":"csl","profile":{"applies":"yes","why":"Så","reviewed_on":"2026-03-01","decided_by":2,
            "reference":"KS 2026/14"}}"#,
        "",
    ),
    (
        "processing.impact-judged",
        r#"{"processing":1,"judgement":{"need":"needed","on":"2026-03-01","decided_by":2,"reference":"KS 2026/14"}}"#,
        "",
    ),
    ("cumulation.set", r#"{"version":1,"rules":{"sets":5},"decided_by":2,"reference":"KS 2026/14"}"#, ""),
    ("scale.set", r#"{"version":2,"scale":{"levels":[]},"decided_by":2,"reference":"KS 2026/14"}"#, ""),
    (
        "matrix.set",
        r#"{"version":2,"matrix":{"name":"4 × 4","likelihoods":[],"consequences":[],"levels":[],"cells":[]},
            "decided_by":2,"reference":"KS 2026/14"}"#,
        "",
    ),
    ("scheme.set", r#"{"version":1,"scheme":{"codes":[]},"decided_by":2,"reference":"KS 2026/14"}"#, ""),
    (
        "catalogue.taken",
        r#"{"catalogue":"csl","version":"2026-01-15","hash":"00","decided_by":2,"reference":"KS 2026/14"}"#,
        "",
    ),
    (
        "control.verified",
        r#"{"control":1,"verification":{"outcome":"works","method":"Övning","on":"2026-03-01","valid_until":"2027-03-01",
            "verified_by":2},"self_check":true}"#,
        " (förvaltningschef)",
    ),
];
