//! What a municipality consists of and what people write about it, as data compiled in from `content/`. All names
//! of systems, suppliers and people are invented; laws, processes and kinds of record are real. Volume beyond it
//! comes from departments, units and areas, so that nothing is ever called *System 1*.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// Declares a shape of the content: a struct read from JSON, empty where nothing was read.
macro_rules! shapes {
    ($( $(#[$doc:meta])* $name:ident { $( $field:ident : $type:ty ),* $(,)? } )+) => { $(
        $(#[$doc])*
        #[derive(Debug, Default, Deserialize)]
        pub(crate) struct $name { $( pub(crate) $field: $type ),* }
    )+ };
}

shapes! {
    /// Boards, departments, companies, objects.
    OrganisationFile {
        municipality: Municipality,
        areas: Vec<String>,
        sizes: BTreeMap<String, OfSize>,
        companies: Vec<Outside>,
        associations: Vec<Outside>,
        municipalities_served: Vec<Served>,
        object_families: Vec<Family>,
        objects: Vec<Object>,
        object_patterns: Vec<ObjectPattern>,
    }
    /// The municipality itself.
    Municipality { full_name: String, county: String, email_domain: String }
    /// The organisation of one size.
    OfSize { boards: Vec<Board>, departments: Vec<Department> }
    /// A board with the kinds of operations it answers for.
    Board { name: String, kinds: Vec<String> }
    /// A department, the boards it serves and its units.
    Department {
        name: String,
        kinds: Vec<String>,
        boards: Vec<String>,
        units: Vec<String>,
        unit_patterns: Vec<String>,
    }
    /// A company or association.
    Outside { name: String, sizes: Vec<String> }
    /// Another municipality that is served.
    Served { name: String, sizes: Vec<String> }
    /// An object family.
    Family { id: String, name: String }
    /// An object; in a small municipality it may be part of another.
    Object {
        id: String,
        name: String,
        families: Vec<String>,
        kind: String,
        part_of_when_small: Option<String>,
        description: String,
    }
    /// Objects that a large municipality has one of per department or area.
    ObjectPattern { name: String, per: String, families: Vec<String>, kind: Option<String>, description: String }

    /// First names and surnames.
    PeopleFile { given_names: Vec<String>, surnames: Vec<String> }

    /// Systems and suppliers.
    SystemFile { suppliers: Vec<Supplier>, systems: Vec<System> }
    /// A supplier.
    Supplier { name: String, description: String }
    /// A system.
    System {
        name: String,
        kind: String,
        purpose: String,
        supplier: String,
        hosting: String,
        operation: String,
        object: String,
        criticality: String,
        depends_on: Vec<String>,
    }

    /// Information sets, record types, processings.
    InformationFile { information_sets: Vec<InformationSet>, record_types: Vec<RecordType>, processings: Vec<Processing> }
    /// An information set with the levels it usually gets.
    InformationSet {
        name: String,
        description: String,
        kind: String,
        confidentiality: u8,
        integrity: u8,
        availability: u8,
        personal_data: String,
        secrecy: Option<String>,
        system_kinds: Vec<String>,
    }
    /// A record type.
    RecordType {
        name: String,
        process_code: String,
        kind: String,
        keeping: String,
        dispose_after_years: Option<u16>,
        secrecy: Option<String>,
        registration: String,
        information_set: Option<String>,
    }
    /// A processing of personal data.
    Processing {
        name: String,
        purpose: String,
        kind: String,
        legal_ground: String,
        legal_reference: String,
        subjects: Vec<String>,
        sensitive_data: bool,
        information_sets: Vec<String>,
    }

    /// Risks and what is said when they are judged.
    RiskFile { reasons: Reasons, risks: Vec<Risk> }
    /// Reasons for judging, for judging likelihood higher, lower or the same anew, for judging the whole worse, and
    /// for accepting.
    Reasons {
        assessed: Vec<String>,
        raised: Vec<String>,
        lowered: Vec<String>,
        kept: Vec<String>,
        worse: Vec<String>,
        accepted: Vec<String>,
    }
    /// A risk.
    Risk {
        title: String,
        field: String,
        kind: Option<String>,
        cause: String,
        event: String,
        outcome: String,
        likelihood: u8,
        consequence: u8,
    }

    /// Controls, actions, and comments on requirements and classes.
    ControlFile {
        controls: Vec<Control>,
        actions: Vec<Action>,
        assessment_comments: Vec<Comment>,
        classification_reasons: Vec<ClassReason>,
    }
    /// A control.
    Control {
        title: String,
        field: String,
        requirement: String,
        kind: Option<String>,
        description: String,
        introduced_in: String,
        verified_by: String,
    }
    /// An action.
    Action {
        title: String,
        requirement: String,
        kind: Option<String>,
        description: String,
        effort_hours: u32,
        cost_sek: i64,
    }
    /// What is said of a requirement.
    Comment { status: String, requirement: String, text: String }
    /// Why an aspect has a level; `fits` names kinds of system, provisions or words that it presupposes.
    ClassReason { aspect: String, level: u8, text: String, fits: Option<Vec<String>> }

    /// What this crate's own texts file holds: words for what the other files do not say.
    PhraseFile {
        gdpr_comments: Vec<Comment>,
        results: Vec<String>,
        dropped: Vec<String>,
        postponed: Vec<String>,
        treated: Vec<Treated>,
        failed: Vec<String>,
        self_checks: Vec<String>,
        adopted: Vec<String>,
        adopted_higher: Vec<String>,
        markings: Vec<String>,
        means: Vec<String>,
        contracts: Vec<String>,
    }
    /// What is said of protection and of what information asks.
    ProtectionFile {
        requirements: Vec<Protection>,
        not_here: Vec<String>,
        completions: Vec<String>,
        remarks: Vec<String>,
        comments: Vec<String>,
        exemptions: Vec<String>,
        instead: Vec<String>,
        raised: Vec<String>,
        lowered: Vec<String>,
        held: Vec<String>,
    }
    /// How a requirement is usually met, partly met or not met, and what is then done.
    Protection { requirement: String, met: String, partly: String, not_met: String, action: String }
    /// Why a risk is met as it is.
    Treated { kind: String, reason: String }
}

/// All content.
#[derive(Debug)]
pub(crate) struct Content {
    pub(crate) organisation: OrganisationFile,
    pub(crate) people: PeopleFile,
    pub(crate) systems: SystemFile,
    pub(crate) information: InformationFile,
    pub(crate) risks: RiskFile,
    pub(crate) controls: ControlFile,
    pub(crate) phrases: PhraseFile,
    pub(crate) protection: ProtectionFile,
}

const FILES: [&str; 8] = [
    include_str!("../content/organisation.json"),
    include_str!("../content/people.json"),
    include_str!("../content/systems.json"),
    include_str!("../content/information.json"),
    include_str!("../content/risks.json"),
    include_str!("../content/controls.json"),
    include_str!("../content/phrases.json"),
    include_str!("../content/protection.json"),
];

/// Reads one file; the tests below see to it that each reads.
fn read<T: DeserializeOwned + Default>(text: &str) -> T {
    serde_json::from_str(text).unwrap_or_default()
}

/// All content, read once.
pub(crate) fn content() -> &'static Content {
    static CONTENT: OnceLock<Content> = OnceLock::new();
    CONTENT.get_or_init(|| {
        let [organisation, people, systems, information, risks, controls, phrases, protection] = FILES;
        Content {
            organisation: read(organisation),
            people: read(people),
            systems: read(systems),
            information: read(information),
            risks: read(risks),
            controls: read(controls),
            phrases: read(phrases),
            protection: read(protection),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    fn empty_texts(value: &Value, path: &str, found: &mut Vec<String>) {
        match value {
            Value::String(text) if text.trim().is_empty() => found.push(path.to_owned()),
            Value::Array(list) => {
                for (place, value) in list.iter().enumerate() {
                    empty_texts(value, &format!("{path}/{place}"), found);
                }
            }
            Value::Object(map) => {
                for (name, value) in map {
                    empty_texts(value, &format!("{path}/{name}"), found);
                }
            }
            _ => {}
        }
    }

    #[test]
    fn no_text_is_empty() {
        for file in FILES {
            let mut found = Vec::new();
            empty_texts(&serde_json::from_str(file).unwrap(), "", &mut found);
            assert_eq!(found, Vec::<String>::new());
        }
    }

    #[test]
    fn every_file_reads_in_full() {
        fn reads<T: DeserializeOwned>(text: &str) {
            if let Err(error) = serde_json::from_str::<T>(text) {
                panic!("{error} in {}", std::any::type_name::<T>());
            }
        }
        reads::<OrganisationFile>(FILES[0]);
        reads::<PeopleFile>(FILES[1]);
        reads::<SystemFile>(FILES[2]);
        reads::<InformationFile>(FILES[3]);
        reads::<RiskFile>(FILES[4]);
        reads::<ControlFile>(FILES[5]);
        reads::<PhraseFile>(FILES[6]);
        reads::<ProtectionFile>(FILES[7]);
    }

    #[test]
    fn what_the_files_say_of_each_other_is_there() {
        let content = content();
        let supplier = |name: &str| content.systems.suppliers.iter().any(|supplier| supplier.name == name);
        let object = |id: &str| content.organisation.objects.iter().any(|object| object.id == id);
        let system = |name: &String| content.systems.systems.iter().any(|system| system.name == *name);
        for one in &content.systems.systems {
            assert!(supplier(&one.supplier) && object(&one.object) && one.depends_on.iter().all(system), "{one:?}");
        }
        let kind = |id: &String| content.systems.systems.iter().any(|system| system.kind == *id);
        let sets = content.information.information_sets.iter();
        let homeless: Vec<_> = sets.filter(|set| !set.system_kinds.iter().any(kind)).map(|set| &set.name).collect();
        assert_eq!(homeless, Vec::<&String>::new());
    }
}
