//! The columns of a catalogue's list, and what lists call them.

use domain::choices;

choices! {
    /// A column of the list of requirements.
    pub enum Column("catalogue-column") {
        /// The requirement's id.
        Id = "id",
        /// Where it stands.
        Reference = "reference",
        /// A short name.
        Title = "title",
        /// The text itself.
        Text = "text",
        /// Who answers.
        Scopes = "scopes",
        /// The requirement it is part of.
        Parent = "parent",
        /// Which side of security.
        Side = "side",
        /// From which level of confidentiality.
        Confidentiality = "confidentiality",
        /// From which level of integrity.
        Integrity = "integrity",
        /// From which level of availability.
        Availability = "availability",
        /// From which level of traceability.
        Traceability = "traceability",
        /// From which personal data.
        PersonalData = "personal_data",
        /// Where it runs.
        Hosting = "hosting",
        /// Whether a platform can answer it.
        Platform = "platform",
        /// What counts as evidence.
        Evidence = "evidence",
        /// How to check it.
        Verification = "verification",
        /// Where the same is asked elsewhere.
        Maps = "maps",
        /// What it takes the place of.
        Replaces = "replaces",
        /// From when it holds.
        ValidFrom = "valid_from",
        /// The last day it holds.
        ValidTo = "valid_to",
        /// The name in English.
        TitleEn = "title_en",
        /// The text in English.
        TextEn = "text_en",
    }
}

choices! {
    /// What is said of the catalogue itself, on a sheet of its own or where the file is sent.
    pub enum About("catalogue-about") {
        /// Its short name.
        Id = "id",
        /// Its version.
        Version = "version",
        /// Its name.
        Title = "title",
        /// Its name in English.
        TitleEn = "title_en",
        /// The instrument.
        Instrument = "instrument",
        /// Where the text stands.
        Url = "url",
        /// When it was read.
        ReadOn = "read_on",
        /// From when it holds.
        ValidFrom = "valid_from",
    }
}

impl Column {
    /// What lists call it besides its label and its key, folded.
    pub(super) fn synonyms(self) -> &'static [&'static str] {
        match self {
            Column::Id => &["krav-id", "kravid", "nr", "nummer", "requirement id"],
            Column::Reference => &["hänvisning", "referens", "paragraf", "punkt", "§"],
            Column::Title => &["rubrik", "titel", "krav", "name", "requirement"],
            Column::Text => &["kravtext", "lydelse", "beskrivning", "description"],
            Column::Scopes => &["svarar", "gäller för", "besvaras av", "answered by", "scope"],
            Column::Parent => &["överordnat krav", "tillhör", "part of"],
            Column::Side => &["område", "typ av åtgärd", "type"],
            Column::Confidentiality => &["k", "konfidentialitet", "c"],
            Column::Integrity => &["r", "riktighet", "i"],
            Column::Availability => &["t", "tillgänglighet", "a"],
            Column::Traceability => &["s", "spårbarhet"],
            Column::PersonalData => &["personuppgift", "personal data"],
            Column::Hosting => &["driftform"],
            Column::Platform => &["gemensam plattform"],
            Column::Evidence => &["bevis"],
            Column::Verification => &["verifiering", "check"],
            Column::Maps => &["mappning", "mapping", "corresponds to"],
            Column::Replaces => &["ersatta krav", "tidigare id"],
            Column::ValidFrom => &["från och med", "from"],
            Column::ValidTo => &["to", "until"],
            Column::TitleEn => &["rubrik engelska", "title en", "english title"],
            Column::TextEn => &["text engelska", "text en", "english text"],
        }
    }
}
