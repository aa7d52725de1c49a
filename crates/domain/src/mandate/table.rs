//! The table of mandates: for each role which acts it has, how high a risk it may accept and who appoints to it.
//! `catalogues/mandates.json` is the usual one; the municipality's own are in force because an event says so.

use super::act::Act;
use crate::field::{Fault, Input, Part, Shape, Spec, Wrong};
use crate::id::ItemRef;
use crate::number::RiskLevel;
use crate::record;
use crate::refusal::Refusal;
use crate::role::Role;
use serde::{Deserialize, Serialize};
use std::sync::OnceLock;

record! {
    /// What one role may do within the part of the municipality it is held for.
    pub struct RoleMandate {
        /// Which role.
        pub role: Role,
        /// The acts it has.
        #[serde(default)]
        pub acts: Vec<Act>,
        /// The highest risk level it may accept; none if it accepts none.
        pub accepts_up_to: Option<RiskLevel>,
        /// The roles whose holders appoint to it; none if a board or somebody else outside Utkik does.
        #[serde(default)]
        pub appointed_by: Vec<Role>,
    }
}

/// What each role may do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MandateTable {
    /// A mandate for each role.
    pub roles: Vec<RoleMandate>,
    /// The acts there were to decide on. One that came with a later version of the program is granted as is usual
    /// until a new table decides on it; so is a role that this table has not.
    #[serde(default)]
    pub acts: Vec<Act>,
}

/// The table that comes with the program: it holds until an event says otherwise.
pub fn usual() -> &'static MandateTable {
    static USUAL: OnceLock<MandateTable> = OnceLock::new();
    USUAL.get_or_init(|| {
        let read = serde_json::from_str::<MandateTable>(include_str!("../../../../catalogues/mandates.json"));
        // A table that cannot be read grants nothing; a test reads it.
        read.map(MandateTable::decided_today).unwrap_or_default()
    })
}

impl MandateTable {
    /// This table as decided with today's program: about every role and every act there is.
    #[must_use]
    pub fn decided_today(self) -> Self {
        let roles = Role::ALL.iter().map(|role| self.mandate(*role)).collect();
        MandateTable { roles, acts: Act::PLAIN.to_vec() }
    }

    /// This table with another mandate for one role.
    #[must_use]
    pub fn with(&self, mandate: RoleMandate) -> Self {
        let mut table = self.clone().decided_today();
        table.roles.retain(|other| other.role != mandate.role);
        table.roles.push(mandate);
        table.decided_today()
    }

    /// What a role may do: its acts in the order they are listed.
    pub fn mandate(&self, role: Role) -> RoleMandate {
        let own = self.own(role);
        RoleMandate {
            role,
            acts: Act::PLAIN.iter().copied().filter(|act| self.has(role, *act)).collect(),
            accepts_up_to: own.and_then(|own| own.accepts_up_to).filter(|level| level.0 > 0),
            appointed_by: Role::ALL.iter().copied().filter(|by| self.appointers(role).contains(by)).collect(),
        }
    }

    fn listed(&self, role: Role) -> Option<&RoleMandate> {
        self.roles.iter().find(|mandate| mandate.role == role)
    }

    /// The role's row, or the usual one when the table has none. The usual table is asked by itself while it is read.
    fn own(&self, role: Role) -> Option<&RoleMandate> {
        self.listed(role).or_else(|| if self.acts.is_empty() { None } else { usual().listed(role) })
    }

    fn has(&self, role: Role, act: Act) -> bool {
        let row = if self.acts.is_empty() || self.acts.contains(&act) { self.own(role) } else { usual().listed(role) };
        row.is_some_and(|row| row.acts.contains(&act))
    }

    /// Whether a role may do something within the scope it is held for, be it only by registering what those decided
    /// who [`decides`](Self::decides).
    pub fn grants(&self, role: Role, act: Act) -> bool {
        let registers = match act {
            Act::Appoint(_) => Some(Act::RegisterAppointments),
            Act::SetMandates => Some(Act::RegisterFor),
            _ => None,
        };
        self.decides(role, act) || registers.is_some_and(|registers| self.has(role, registers))
    }

    /// Whether a role decides something within the scope it is held for.
    pub fn decides(&self, role: Role, act: Act) -> bool {
        match act {
            Act::Appoint(to) => self.appointers(to).contains(&role),
            Act::AcceptRisk(level) => level <= self.accepts_up_to(role),
            _ => self.has(role, act),
        }
    }

    /// The highest risk level a role may accept within its scope; level 0 is none.
    pub fn accepts_up_to(&self, role: Role) -> RiskLevel {
        self.own(role).and_then(|own| own.accepts_up_to).unwrap_or(RiskLevel(0))
    }

    /// The roles whose holders appoint to a role; empty if that is decided outside Utkik.
    pub fn appointers(&self, role: Role) -> &[Role] {
        self.own(role).map_or(&[], |own| &own.appointed_by)
    }

    /// The roles that this table lets do more than another did.
    pub fn widened(&self, before: &Self) -> Vec<Role> {
        let more = |role: Role| {
            let gained = |act: Act| self.decides(role, act) && !before.decides(role, act);
            Act::PLAIN.iter().any(|act| gained(*act))
                || Role::ALL.iter().any(|to| gained(Act::Appoint(*to)))
                || self.accepts_up_to(role) > before.accepts_up_to(role)
        };
        Role::ALL.iter().copied().filter(|role| more(*role)).collect()
    }

    /// Whether somebody could always set it right again: an administrator can be appointed, administers and enters
    /// what others decided, and somebody decides on mandates.
    pub(super) fn check(&self) -> Result<(), Refusal> {
        let kept = [Act::Administer, Act::RegisterAppointments, Act::Appoint(Role::Administrator)];
        if !kept.iter().all(|act| self.decides(Role::Administrator, *act)) {
            return Err(Refusal::Rule { rule: "mandates-administrator-keeps", field: None });
        }
        if !Role::ALL.iter().any(|role| self.decides(*role, Act::SetMandates)) {
            return Err(Refusal::Rule { rule: "mandates-nobody-decides", field: None });
        }
        Ok(())
    }
}

impl Part for MandateTable {
    fn specs(name: &'static str, out: &mut Vec<Spec>) {
        out.push(Spec { name, shape: Shape::Prose(20_000), required: true });
    }

    fn take(name: &'static str, input: &Input, faults: &mut Vec<Fault>) -> Option<Self> {
        let table = input.get(name).cloned().and_then(|value| serde_json::from_value::<Self>(value).ok());
        if table.is_none() {
            faults.push(Fault::new(name, Wrong::Missing));
        }
        // One that does not say what it decides on decides on everything there is.
        table.map(|table| if table.acts.is_empty() { table.decided_today() } else { table })
    }

    fn put(&self, name: &'static str, out: &mut Input) {
        if let Ok(value) = serde_json::to_value(self) {
            out.insert(name.to_owned(), value);
        }
    }

    /// A table is a setting: nothing in it is disposed of.
    fn blank(&mut self) {}

    fn references(&self, _name: &'static str, _found: &mut Vec<(&'static str, ItemRef)>) {}
}
