//! The reported need, its answer and the steering group's decision.

use crate::event::Stamp;
use crate::field::{Fault, Wrong};
use crate::id::{ActionId, InformationSetId, ObjectId, PersonId, ReportedNeedId, RiskId, Scope, UnitId};
use crate::item::{Described, Item};
use crate::mandate::Act;
use crate::municipality::Municipality;
use crate::number::Year;
use crate::requirement::RequirementId;
use crate::table::Table;
use crate::text::{Line, Name, Prose};
use crate::time::Date;
use crate::{choices, described, record};

record! {
    /// What a part of the organisation needs of an object.
    pub struct ReportedNeedDescription {
        /// What is needed, in one line.
        pub title: Name,
        /// The object it is reported to.
        pub object: ObjectId,
        /// The part of the organisation that needs it.
        pub unit: UnitId,
        /// What is needed and why.
        pub content: Prose,
        /// The day by which it is wanted.
        pub wanted_by: Option<Date>,
        /// Who can tell more.
        pub contact: Option<PersonId>,
        /// The information it concerns.
        #[serde(default)]
        pub information_sets: Vec<InformationSetId>,
        /// The risks it concerns.
        #[serde(default)]
        pub risks: Vec<RiskId>,
        /// The requirements it concerns.
        #[serde(default)]
        pub requirements: Vec<RequirementId>,
    }
}

choices! {
    /// How the object's managers answer.
    pub enum AnswerOutcome("need-answer") {
        /// It is taken into the object plan.
        InPlan = "in-plan",
        /// It is declined, with the reason.
        Declined = "declined",
        /// The steering group is to decide.
        SteeringGroup = "steering-group",
    }
}

record! {
    /// The answer of an object's managers.
    pub struct NeedAnswer {
        /// How it is answered.
        pub outcome: AnswerOutcome,
        /// The year of the object plan that takes it in.
        pub plan_year: Option<Year>,
        /// When in that year.
        pub when: Option<Line>,
        /// Why.
        pub reason: Option<Prose>,
        /// The actions that carry it out.
        #[serde(default)]
        pub actions: Vec<ActionId>,
        /// The day of the answer.
        pub on: Date,
    }
}

choices! {
    /// How the steering group decides.
    pub enum SettlementOutcome("need-settlement") {
        /// It is taken into the object plan.
        InPlan = "in-plan",
        /// It is declined, with the reason.
        Declined = "declined",
    }
}

record! {
    /// What the steering group decided.
    pub struct Settlement {
        /// How.
        pub outcome: SettlementOutcome,
        /// The year of the object plan that takes it in.
        pub plan_year: Option<Year>,
        /// When in that year.
        pub when: Option<Line>,
        /// Why.
        pub reason: Option<Prose>,
        /// The day of the decision.
        pub on: Date,
        /// Who decided.
        pub decided_by: PersonId,
        /// The minutes or the registry number.
        pub reference: Line,
    }
}

/// What happened to a reported need besides its description.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReportedNeedState {
    /// The last answer, for the object that gave it.
    pub answer: Option<(ObjectId, NeedAnswer, Stamp)>,
    /// The steering group's decision since that answer.
    pub settlement: Option<(Settlement, Stamp)>,
}

/// A reported need.
pub type ReportedNeed = Item<ReportedNeedDescription, ReportedNeedState>;

choices! {
    /// How far a reported need has come, by how much it asks of somebody.
    pub enum ReportedNeedStanding("reported-need-standing") {
        /// Waits for the object's managers.
        Waiting = "waiting",
        /// Waits for the steering group.
        SteeringGroup = "steering-group",
        /// Stands in the object plan.
        InPlan = "in-plan",
        /// Was declined.
        Declined = "declined",
        /// Is met or no longer wanted.
        Closed = "closed",
    }
}

impl ReportedNeed {
    /// The answer that holds: one that another object gave, before the need was passed on, does not.
    pub fn answer(&self) -> Option<&NeedAnswer> {
        let (object, answer, _) = self.state.answer.as_ref()?;
        (*object == self.description.object).then_some(answer)
    }

    /// The steering group's decision on the answer that holds.
    pub fn settlement(&self) -> Option<&Settlement> {
        self.answer().and(self.state.settlement.as_ref()).map(|(settlement, _)| settlement)
    }

    /// How far it has come.
    pub fn standing(&self) -> ReportedNeedStanding {
        if !self.is_open() {
            return ReportedNeedStanding::Closed;
        }
        match (self.answer().map(|answer| answer.outcome), self.settlement().map(|one| one.outcome)) {
            (None, _) => ReportedNeedStanding::Waiting,
            (Some(_), Some(SettlementOutcome::InPlan)) | (Some(AnswerOutcome::InPlan), None) => {
                ReportedNeedStanding::InPlan
            }
            (Some(_), Some(SettlementOutcome::Declined)) | (Some(AnswerOutcome::Declined), None) => {
                ReportedNeedStanding::Declined
            }
            (Some(AnswerOutcome::SteeringGroup), None) => ReportedNeedStanding::SteeringGroup,
        }
    }

    /// When it stands in the plan: the year, and when in it.
    pub fn planned(&self) -> Option<(Year, Option<&Line>)> {
        let (year, when) = match (self.settlement(), self.answer()) {
            (Some(settlement), _) => (settlement.plan_year, settlement.when.as_ref()),
            (None, Some(answer)) => (answer.plan_year, answer.when.as_ref()),
            (None, None) => return None,
        };
        Some((year.filter(|_| self.standing() == ReportedNeedStanding::InPlan)?, when))
    }
}

impl Described for ReportedNeedDescription {
    type Id = ReportedNeedId;
    type State = ReportedNeedState;
    described!("reported-need");
    const ACT: Act = Act::ReportNeed;

    fn table(municipality: &Municipality) -> &Table<ReportedNeedId, ReportedNeed> {
        &municipality.reported_needs
    }

    fn table_mut(municipality: &mut Municipality) -> &mut Table<ReportedNeedId, ReportedNeed> {
        &mut municipality.reported_needs
    }

    fn scope(&self, _municipality: &Municipality) -> Scope {
        Scope::Unit(self.unit)
    }

    fn title(&self) -> &str {
        &self.title
    }

    fn check(&self, municipality: &Municipality, faults: &mut Vec<Fault>) {
        if municipality.objects.get(self.object).is_some_and(|object| !object.is_open()) {
            faults.push(Fault::new("object", Wrong::Rule("reported-need-object-closed")));
        }
        if municipality.units.get(self.unit).is_some_and(|unit| !unit.is_open()) {
            faults.push(Fault::new("unit", Wrong::Rule("reported-need-unit-closed")));
        }
    }
}
