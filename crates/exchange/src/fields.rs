//! What a sheet may hold and which fields its columns may fill. The fields are those of the domain's own commands:
//! a thing is registered and described, and further verbs (assess a risk, give a class) may stand on the same row
//! as `verb.field`. What no command has a field for is a pseudo-field, written with hyphens.

use domain::choices;
use domain::command::Command;
use domain::field::{Shape, Spec};
use domain::id::Kind;

choices! {
    /// What the rows of a sheet are; the order is that in which sheets are taken in, so that what is pointed at
    /// comes first.
    pub enum Target("area") {
        /// Boards, departments, units, companies and others.
        Units = "units",
        /// People.
        Persons = "persons",
        /// pm3 object families.
        Families = "families",
        /// pm3 objects.
        Objects = "objects",
        /// Suppliers.
        Suppliers = "suppliers",
        /// Systems.
        Systems = "systems",
        /// Duties given to people: whoever owns what comes below has the mandate for what is said of it.
        Appointments = "appointments",
        /// Rows of records-management plans.
        RecordTypes = "record-types",
        /// Information sets.
        InformationSets = "information-sets",
        /// Processings of personal data.
        Processings = "processings",
        /// Risks.
        Risks = "risks",
        /// Controls.
        Controls = "controls",
        /// Samples taken.
        Samples = "samples",
        /// Weaknesses found.
        Weaknesses = "weaknesses",
        /// Actions.
        Actions = "actions",
        /// Needs reported to objects.
        ReportedNeeds = "reported-needs",
        /// Which system needs which.
        Dependencies = "dependencies",
        /// Classes given on system level.
        Classes = "classes",
        /// Answers to requirements.
        Assessments = "assessments",
    }
}

/// The list's own key for the thing; without it the name is the key.
pub const KEY: &str = "key";
/// Where the thing belongs, as a path through the organisation.
pub const ORGANISATION_PATH: &str = "organisation-path";
/// Systems that this one needs, as `Name: criticality (means), Name: …`; and systems that need this one.
pub use domain::source::{DEPENDENCIES_FROM, DEPENDENCIES_TO};
/// Kept as a further fact, in the list's own words.
pub const FACT: &str = "fact";
/// Not taken in.
pub const LEAVE_OUT: &str = "leave-out";
/// The field of further facts.
pub(crate) const FACTS: &str = "facts";
/// Filled in by the import itself.
const AUTOMATIC: &str = "import";

/// A field that a column may fill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name in mappings: `criticality`, `risk.assess.likelihood`.
    pub id: String,
    /// The field's name in its command.
    pub name: &'static str,
    /// The command it belongs to.
    pub verb: &'static str,
    /// How it looks to somebody filling it in.
    pub shape: Shape,
    /// Whether the command must have it.
    pub required: bool,
}

impl Field {
    /// The key of its header in the template: `field-system-name`, `field-risk-assess-likelihood`.
    pub fn text_key(&self) -> String {
        let verb = self.verb.strip_suffix(".register").unwrap_or(self.verb);
        format!("field-{}-{}", verb.replace('.', "-"), self.name.replace('_', "-"))
    }
}

impl Target {
    /// The field that says whose a thing is, where two that are called the same and are not the same one's are two: every
    /// board has its own minutes.
    pub(crate) fn within(self) -> Option<&'static str> {
        match self {
            Target::RecordTypes => Some("board"),
            Target::Processings => Some("controller"),
            _ => None,
        }
    }

    /// The kind of thing that a row is about.
    pub fn kind(self) -> Kind {
        match self {
            Target::Units => Kind::Unit,
            Target::Persons => Kind::Person,
            Target::Families => Kind::Family,
            Target::Objects => Kind::Object,
            Target::Suppliers => Kind::Supplier,
            Target::Systems | Target::Dependencies | Target::Classes => Kind::System,
            Target::RecordTypes => Kind::RecordType,
            Target::InformationSets => Kind::InformationSet,
            Target::Processings => Kind::Processing,
            Target::Risks => Kind::Risk,
            Target::Controls => Kind::Control,
            Target::Samples => Kind::Sample,
            Target::Weaknesses => Kind::Weakness,
            Target::Actions => Kind::Action,
            Target::ReportedNeeds => Kind::ReportedNeed,
            Target::Appointments => Kind::Appointment,
            Target::Assessments => Kind::Assessment,
        }
    }

    /// The command that a row gives.
    pub fn verb(self) -> &'static str {
        match self {
            Target::Units => "unit.register",
            Target::Persons => "person.register",
            Target::Families => "family.register",
            Target::Objects => "object.register",
            Target::Suppliers => "supplier.register",
            Target::Systems => "system.register",
            Target::RecordTypes => "record-type.register",
            Target::InformationSets => "information-set.register",
            Target::Processings => "processing.register",
            Target::Risks => "risk.register",
            Target::Controls => "control.register",
            Target::Samples => "sample.register",
            Target::Weaknesses => "weakness.register",
            Target::Actions => "action.register",
            Target::ReportedNeeds => "reported-need.register",
            Target::Appointments => "appointment.make",
            Target::Dependencies => "system.depend",
            Target::Classes => "classification.give",
            Target::Assessments => "requirement.assess",
        }
    }

    /// Whether a row that is a single act makes a thing of its own.
    pub(crate) fn is_of_its_own(self) -> bool {
        matches!(self, Target::Appointments | Target::Assessments)
    }

    /// The command that describes such a thing anew; none where a row is a single act.
    pub fn describes(self) -> Option<&'static str> {
        match self {
            Target::Units => Some("unit.describe"),
            Target::Families => Some("family.describe"),
            Target::Objects => Some("object.describe"),
            Target::Suppliers => Some("supplier.describe"),
            Target::Systems => Some("system.describe"),
            Target::RecordTypes => Some("record-type.describe"),
            Target::InformationSets => Some("information-set.describe"),
            Target::Processings => Some("processing.describe"),
            Target::Risks => Some("risk.describe"),
            Target::Controls => Some("control.describe"),
            Target::Samples => Some("sample.describe"),
            Target::Weaknesses => Some("weakness.describe"),
            Target::Actions => Some("action.describe"),
            Target::ReportedNeeds => Some("reported-need.describe"),
            Target::Persons | Target::Appointments | Target::Dependencies | Target::Classes | Target::Assessments => {
                None
            }
        }
    }

    /// Further commands that may stand on the same row, in the order they are given.
    pub fn attached(self) -> &'static [&'static str] {
        match self {
            Target::Systems => &["classification.give", "classification.state", "system.state-analysis"],
            // Adopting takes a waiting proposal away, so a proposal comes after it.
            Target::InformationSets => &["classification.adopt", "classification.propose"],
            Target::Risks => &["risk.assess", "risk.treat"],
            Target::Controls => &["control.introduce", "control.verify"],
            Target::Actions => &["action.finish"],
            _ => &[],
        }
    }

    /// The field that names the thing; none where a row is a single act.
    pub fn title(self) -> Option<&'static str> {
        match self {
            Target::Risks
            | Target::Controls
            | Target::Samples
            | Target::Weaknesses
            | Target::Actions
            | Target::ReportedNeeds => Some("title"),
            _ if self.describes().is_some() => Some("name"),
            _ => None,
        }
    }

    /// Whether the thing keeps further facts; where it does not, they are only kept as stated by the list.
    pub(crate) fn keeps_facts(self) -> bool {
        self == Target::Systems
    }

    /// Every field of its commands, the main one's first.
    pub fn fields(self) -> Vec<Field> {
        let main = Command::specs(self.verb()).unwrap_or_default().into_iter().map(|spec| Field {
            id: spec.name.to_owned(),
            name: spec.name,
            verb: self.verb(),
            shape: spec.shape,
            required: spec.required,
        });
        let attached = self.attached().iter().flat_map(|verb| {
            attached_specs(verb, self.kind()).into_iter().map(move |spec| Field {
                id: format!("{verb}.{}", spec.name),
                name: spec.name,
                verb,
                shape: spec.shape,
                required: spec.required,
            })
        });
        main.chain(attached).collect()
    }

    /// The pseudo-fields that a column of such a sheet may be.
    pub fn pseudo_fields(self) -> &'static [&'static str] {
        match self {
            Target::Systems => &[KEY, ORGANISATION_PATH, DEPENDENCIES_TO, DEPENDENCIES_FROM, FACT, LEAVE_OUT],
            _ if self.describes().is_some() => &[KEY, ORGANISATION_PATH, FACT, LEAVE_OUT],
            _ => &[LEAVE_OUT],
        }
    }

    /// What a column is that nothing is known of.
    pub fn unknown_column(self) -> &'static str {
        if self.pseudo_fields().contains(&FACT) { FACT } else { LEAVE_OUT }
    }

    /// The field that a path through the organisation fills: the first that points at a unit or a scope.
    pub(crate) fn place_field(self) -> Option<Field> {
        let points = |shape: &Shape| match shape {
            Shape::Reference(kinds) => matches!(kinds, [Kind::Unit]),
            shape => *shape == Shape::Scope,
        };
        self.fields().into_iter().find(|field| points(&field.shape))
    }
}

/// The name of the field by which an attached command points at the thing of its row.
pub(crate) fn about_field(verb: &str, kind: Kind) -> Option<&'static str> {
    let is_it = |spec: &Spec| matches!(spec.shape, Shape::Reference([only]) if *only == kind);
    Command::specs(verb)?.into_iter().find(is_it).map(|spec| spec.name)
}

fn attached_specs(verb: &str, kind: Kind) -> Vec<Spec> {
    let about = about_field(verb, kind);
    let specs = Command::specs(verb).unwrap_or_default();
    specs.into_iter().filter(|spec| Some(spec.name) != about && spec.name != AUTOMATIC).collect()
}

/// Whether a command has a field that the import fills in with itself.
pub(crate) fn names_import(verb: &str) -> bool {
    Command::specs(verb).unwrap_or_default().iter().any(|spec| spec.name == AUTOMATIC)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_target_names_commands_that_there_are() {
        for target in Target::ALL {
            for verb in target.attached().iter().chain([&target.verb()]).chain(target.describes().iter()) {
                assert!(Command::NAMES.contains(verb), "{verb}");
            }
            assert!(target.attached().iter().all(|verb| about_field(verb, target.kind()).is_some()));
            let fields = target.fields();
            assert!(target.title().is_none_or(|title| fields.iter().any(|field| field.id == title && field.required)));
        }
    }

    #[test]
    fn what_the_import_fills_in_itself_is_no_column() {
        let fields = Target::Systems.fields();
        let ids: Vec<&str> = fields.iter().map(|field| &*field.id).filter(|id| id.contains(".state")).collect();
        assert_eq!(
            ids,
            [
                "classification.state.within_last_year",
                "classification.state.as_of",
                "system.state-analysis.within_last_year",
                "system.state-analysis.as_of"
            ]
        );
        assert!(
            Target::ALL
                .iter()
                .all(|target| target.keeps_facts() == target.fields().iter().any(|field| field.id == FACTS))
        );
        assert!(names_import("classification.state") && !names_import("classification.give"));
    }

    #[test]
    fn a_path_fills_the_unit_or_the_scope() {
        let name = |target: Target| target.place_field().map(|field| field.name);
        assert_eq!(name(Target::Systems), Some("unit"));
        assert_eq!(name(Target::RecordTypes), Some("board"));
        assert_eq!(name(Target::Risks), Some("scope"));
        assert_eq!(name(Target::Suppliers), None);
    }
}
