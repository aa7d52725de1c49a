//! Units, object families and objects.

use crate::field::{Fault, Wrong};
use crate::id::{FamilyId, ObjectId, Scope, UnitId};
use crate::item::{Described, Item};
use crate::mandate::Act;
use crate::municipality::Municipality;
use crate::table::Table;
use crate::text::{Line, Name, Prose};
use crate::time::Date;
use crate::{choices, described, record};

choices! {
    /// What a part of the organisation is.
    pub enum UnitForm("unit-form") {
        /// A political body: its own authority and controller.
        Board = "board",
        /// The officials who serve a board.
        Department = "department",
        /// A part of a department.
        Unit = "unit",
        /// A municipal company: its own legal person.
        Company = "company",
        /// An association of municipalities: its own legal person.
        Association = "association",
        /// Another municipality that is served from here.
        OtherMunicipality = "other-municipality",
    }
}

impl UnitForm {
    /// Whether it is an authority or legal person of its own, so that others do not see into it (OSL 8 kap. 1–2 §§).
    pub fn is_authority(self) -> bool {
        !matches!(self, UnitForm::Department | UnitForm::Unit)
    }

    /// Whether it is another legal person than the municipality: it answers for itself.
    pub fn is_legal_person(self) -> bool {
        matches!(self, UnitForm::Company | UnitForm::Association | UnitForm::OtherMunicipality)
    }
}

record! {
    /// What is known of the municipality.
    pub struct MunicipalityDescription {
        /// Its name, such as *Åviks kommun*.
        pub name: Name,
        /// Its county; the supervisory authority follows from it.
        pub county: Option<Name>,
        /// Its organisation number.
        pub organisation_number: Option<Line>,
    }
}

record! {
    /// What is known of a part of the organisation.
    pub struct UnitDescription {
        /// What it is called.
        pub name: Name,
        /// What it is.
        pub form: UnitForm,
        /// The unit it is part of; a department's is the board it serves.
        pub parent: Option<UnitId>,
        /// Its functional mailbox.
        pub mailbox: Option<Line>,
        /// From when it exists.
        pub from: Option<Date>,
    }
}

/// Who takes over from a unit.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UnitState {
    /// The units that succeed it; empty while it exists.
    pub succeeded_by: Vec<UnitId>,
}

/// A part of the organisation.
pub type Unit = Item<UnitDescription, UnitState>;

impl Described for UnitDescription {
    type Id = UnitId;
    type State = UnitState;
    described!("unit");
    const ACT: Act = Act::Organise;

    fn table(municipality: &Municipality) -> &Table<UnitId, Unit> {
        &municipality.units
    }

    fn table_mut(municipality: &mut Municipality) -> &mut Table<UnitId, Unit> {
        &mut municipality.units
    }

    fn scope(&self, _municipality: &Municipality) -> Scope {
        self.parent.map_or(Scope::Municipality, Scope::Unit)
    }

    fn title(&self) -> &str {
        &self.name
    }

    fn check(&self, municipality: &Municipality, faults: &mut Vec<Fault>) {
        let parent = self.parent.and_then(|parent| municipality.units.get(parent));
        let parent_form = parent.map(|parent| parent.description.form);
        match (self.form, parent_form) {
            (UnitForm::Department, Some(form)) if !form.is_authority() => {
                faults.push(Fault::new("parent", Wrong::Rule("unit-department-needs-board")));
            }
            (UnitForm::Department | UnitForm::Unit, None) => {
                faults.push(Fault::new("parent", Wrong::Rule("unit-needs-parent")));
            }
            _ => {}
        }
    }
}

record! {
    /// What is known of a pm3 object family.
    pub struct FamilyDescription {
        /// What it is called.
        pub name: Name,
        /// What it gathers.
        pub purpose: Option<Prose>,
    }
}

/// A pm3 object family.
pub type Family = Item<FamilyDescription>;

impl Described for FamilyDescription {
    type Id = FamilyId;
    type State = ();
    described!("family");
    const ACT: Act = Act::Organise;

    fn table(municipality: &Municipality) -> &Table<FamilyId, Family> {
        &municipality.families
    }

    fn table_mut(municipality: &mut Municipality) -> &mut Table<FamilyId, Family> {
        &mut municipality.families
    }

    fn scope(&self, _municipality: &Municipality) -> Scope {
        Scope::Municipality
    }

    fn title(&self) -> &str {
        &self.name
    }
}

record! {
    /// What is known of a pm3 object.
    pub struct ObjectDescription {
        /// What it is called.
        pub name: Name,
        /// What it supports.
        pub purpose: Option<Prose>,
        /// The family it belongs to.
        pub family: Option<FamilyId>,
        /// The department that steers it.
        pub department: Option<UnitId>,
        /// Other departments whose information it carries.
        #[serde(default)]
        pub serves: Vec<UnitId>,
    }
}

/// A pm3 object.
pub type Object = Item<ObjectDescription>;

impl Described for ObjectDescription {
    type Id = ObjectId;
    type State = ();
    described!("object");
    const ACT: Act = Act::Organise;

    fn table(municipality: &Municipality) -> &Table<ObjectId, Object> {
        &municipality.objects
    }

    fn table_mut(municipality: &mut Municipality) -> &mut Table<ObjectId, Object> {
        &mut municipality.objects
    }

    fn scope(&self, _municipality: &Municipality) -> Scope {
        self.department.map_or(Scope::Municipality, Scope::Unit)
    }

    fn title(&self) -> &str {
        &self.name
    }
}
