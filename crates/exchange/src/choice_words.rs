//! The words that lists use in cells, in Swedish and English, as data: for each choice, and for what is not known.

/// What cells say for each choice, by the list's word and the choice's key.
const CHOICES: &[(&str, &[(&str, &str)])] = &[
    (
        "hosting",
        &[
            ("internt", "internal"),
            ("intern", "internal"),
            ("intern drift", "internal"),
            ("egen drift", "internal"),
            ("externt", "external"),
            ("extern", "external"),
            ("extern drift", "external"),
            ("moln", "external"),
            ("molntjänst", "external"),
            ("saas", "external"),
            ("blandat", "mixed"),
            ("både och", "mixed"),
        ],
    ),
    (
        "life-cycle",
        &[
            ("planerat", "planned"),
            ("planerad", "planned"),
            ("under införande", "planned"),
            ("under aktiv vidareutveckling", "developing"),
            ("under utveckling", "developing"),
            ("under förvaltning", "in-use"),
            ("i drift", "in-use"),
            ("i bruk", "in-use"),
            ("aktivt", "in-use"),
            ("under avveckling", "phasing-out"),
            ("avvecklas", "phasing-out"),
            ("avvecklat", "ended"),
            ("avvecklad", "ended"),
            ("avslutat", "ended"),
        ],
    ),
    (
        "criticality",
        &[
            ("helt verksamhetskritiskt", "full"),
            ("helt", "full"),
            ("fully business-critical", "full"),
            ("till betydande del verksamhetskritiskt", "considerable"),
            ("till betydande del", "considerable"),
            ("till betydande del ej verksamhetskritiskt", "minor"),
            ("till mindre del verksamhetskritiskt", "minor"),
            ("ej verksamhetskritiskt", "none"),
            ("inte verksamhetskritiskt", "none"),
            ("not business-critical", "none"),
        ],
    ),
    (
        "lock-in",
        &[
            ("nej", "none"),
            ("nej, inga inlåsningseffekter föreligger", "none"),
            ("inga", "none"),
            ("ja, verksamhetsmässiga", "operational"),
            ("verksamhetsmässiga", "operational"),
            ("ja, teknikrelaterade", "technical"),
            ("teknikrelaterade", "technical"),
            ("tekniska", "technical"),
            ("ja, avtalsmässiga", "contractual"),
            ("avtalsmässiga", "contractual"),
            ("ekonomiska", "contractual"),
            ("ja, kompetensrelaterade", "competence"),
            ("kompetensrelaterade", "competence"),
            ("kompetens", "competence"),
            ("ja, lagstadgade", "statutory"),
            ("lagstadgade", "statutory"),
            ("lagkrav", "statutory"),
        ],
    ),
    (
        "overlap",
        &[
            ("inget överlapp", "none"),
            ("inget", "none"),
            ("litet överlapp", "small"),
            ("litet", "small"),
            ("stort överlapp", "large"),
            ("stort", "large"),
            ("fullt överlapp", "full"),
            ("fullt", "full"),
        ],
    ),
    ("partly", &[("ja", "yes"), ("delvis", "partly"), ("nej", "no")]),
    (
        "sharing",
        &[
            ("systemet används av en verksamhet", "one"),
            ("en verksamhet", "one"),
            ("systemet används av flera verksamheter", "several"),
            ("flera verksamheter", "several"),
            ("systemet är koncerngemensamt", "common"),
            ("koncerngemensamt", "common"),
            ("kommungemensamt", "common"),
            ("gemensamt", "common"),
        ],
    ),
    (
        "ai-risk",
        &[
            ("ej applicerbart", "not-applicable"),
            ("ej tillämpligt", "not-applicable"),
            ("ingen ai", "not-applicable"),
            ("minimal risk", "minimal"),
            ("begränsad risk", "limited"),
            ("hög risk", "high"),
            ("oacceptabel risk", "unacceptable"),
            ("limited risk", "limited"),
            ("high risk", "high"),
        ],
    ),
    (
        "field",
        &[
            ("formell", "formal"),
            ("formellt", "formal"),
            ("informell", "informal"),
            ("informellt", "informal"),
            ("teknisk", "technical"),
            ("tekniskt", "technical"),
        ],
    ),
    (
        "treatment",
        &[
            ("reducera", "reduce"),
            ("minska", "reduce"),
            ("åtgärda", "reduce"),
            ("undvika", "avoid"),
            ("undvik", "avoid"),
            ("överföra", "transfer"),
            ("dela", "transfer"),
            ("acceptera", "accept"),
        ],
    ),
    ("personal-data", &[("nej", "none"), ("inga", "none"), ("ja", "ordinary"), ("känsliga", "sensitive")]),
    ("keeping", &[("bevaras", "preserve"), ("bevara", "preserve"), ("gallras", "dispose"), ("gallra", "dispose")]),
    (
        "legal-ground",
        &[
            ("samtycke", "consent"),
            ("avtal", "contract"),
            ("rättslig förpliktelse", "legal-obligation"),
            ("grundläggande intressen", "vital-interests"),
            ("allmänt intresse", "public-task"),
            ("myndighetsutövning", "public-task"),
            ("berättigat intresse", "legitimate-interests"),
        ],
    ),
    ("processing-role", &[("personuppgiftsansvarig", "controller"), ("personuppgiftsbiträde", "processor")]),
    ("outcome", &[("fungerar", "works"), ("delvis", "partly"), ("fungerar inte", "fails")]),
    (
        "requirement-status",
        &[
            ("uppfyllt", "met"),
            ("ja", "met"),
            ("delvis", "partly"),
            ("delvis uppfyllt", "partly"),
            ("nej", "not-met"),
            ("inte uppfyllt", "not-met"),
            ("ej tillämpligt", "not-applicable"),
        ],
    ),
    (
        "weakness-source",
        &[
            ("stickprov", "sample"),
            ("stickprovskontroll", "sample"),
            ("kontroll", "verification"),
            ("uppföljning", "verification"),
            ("revision", "audit"),
            ("internrevision", "audit"),
            ("granskning", "audit"),
            ("penetrationstest", "audit"),
            ("incident", "incident"),
            ("händelse", "incident"),
            ("anmälan", "report"),
            ("påpekande", "report"),
            ("annat", "other"),
            ("övrigt", "other"),
        ],
    ),
    (
        "hit",
        &[
            ("enskilda", "individual"),
            ("enskild", "individual"),
            ("individuals", "individual"),
            ("den egna verksamheten", "operations"),
            ("egen verksamhet", "operations"),
            ("verksamheten", "operations"),
            ("our own operations", "operations"),
            ("ekonomin", "economy"),
            ("ekonomi", "economy"),
            ("the economy", "economy"),
            ("lag, avtal och förtroende", "law-and-trust"),
            ("lag och förtroende", "law-and-trust"),
            ("law, agreements and trust", "law-and-trust"),
            ("samhället", "society"),
            ("samhälle", "society"),
        ],
    ),
    (
        "unit-form",
        &[
            ("nämnd", "board"),
            ("förvaltning", "department"),
            ("enhet", "unit"),
            ("avdelning", "unit"),
            ("bolag", "company"),
            ("kommunalförbund", "association"),
            ("annan kommun", "other-municipality"),
        ],
    ),
];

/// What cells say when nothing is known.
pub(crate) const UNKNOWN: &[&str] =
    &["vet ej", "vet inte", "okänt", "okänd", "oklart", "saknas", "ej angivet", "unknown", "n/a", "na", "-", "–", "?"];

/// The words for a field's choices with the key that each means; `word` is what prefixes the choices' texts.
pub(crate) fn words(word: &str) -> &'static [(&'static str, &'static str)] {
    CHOICES.iter().find(|(name, _)| *name == word).map(|(_, words)| *words).unwrap_or_default()
}

/// The choice's key that a cell's words mean.
pub(crate) fn choice(word: &str, keys: &[&'static str], text: &str) -> Option<&'static str> {
    let text = crate::plan::folded(text);
    let meant = words(word).iter().find(|(said, _)| *said == text).map(|(_, key)| *key);
    keys.iter().copied().find(|key| Some(*key) == meant || *key == text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fields::Target;
    use domain::field::Shape;

    #[test]
    fn every_word_means_a_choice_that_there_is() {
        let shapes: Vec<Shape> =
            Target::ALL.iter().flat_map(|target| target.fields()).map(|field| field.shape).collect();
        for (name, words) in CHOICES {
            let keys = shapes.iter().find_map(|shape| match shape {
                Shape::Many(inner) => own(inner, name),
                shape => own(shape, name),
            });
            let keys = keys.unwrap_or_else(|| panic!("no field has {name}"));
            for (word, key) in *words {
                assert_eq!(choice(name, keys, word), Some(*key), "{word}");
            }
        }
    }

    fn own(shape: &Shape, name: &str) -> Option<&'static [&'static str]> {
        match shape {
            Shape::Choice(word, keys) | Shape::Graded(word, keys) if *word == name => Some(keys),
            _ => None,
        }
    }
}
