//! A duty: what is to be done, with what, why it is this person's, and how urgent it is.

use crate::choices;
use crate::id::{ItemRef, Scope};
use crate::role::{Role, Vacancy};
use crate::time::Date;

choices! {
    /// What is to be done, weightiest first.
    pub enum Task("duty") {
        /// Decide anew on a risk that was assessed higher than what was accepted.
        DecideOutgrown = "decide-outgrown",
        /// Decide anew on a risk whose acceptance ends or has ended.
        DecideEnded = "decide-ended",
        /// Carry out an action.
        FinishAction = "finish-action",
        /// Adopt a proposed class.
        AdoptClass = "adopt-class",
        /// Give an opinion as data-protection officer.
        GiveOpinion = "give-opinion",
        /// Verify a control whose verification lapses or has lapsed.
        VerifyControl = "verify-control",
        /// Assess a risk that never was.
        AssessRisk = "assess-risk",
        /// Give somebody a duty that nobody holds.
        FillVacancy = "fill-vacancy",
        /// Answer a need that a department reported to an object.
        AnswerNeed = "answer-need",
        /// Register what the steering group decided on a reported need.
        SettleNeed = "settle-need",
        /// Register the weakness that a sample found.
        RaiseWeakness = "raise-weakness",
        /// Do something about a weakness.
        MendWeakness = "mend-weakness",
        /// See whether a weakness is mended and close it.
        CloseWeakness = "close-weakness",
        /// Look again at which laws apply to a part of the municipality.
        ReviewLaw = "review-law",
        /// Classify a business-critical system of which no level is known.
        ClassifySystem = "classify-system",
    }
}

/// How urgent something is, most urgent first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// Its day has passed.
    Late,
    /// It waits now, or within a week.
    Now,
    /// It comes within a month.
    Soon,
}

/// Why it is this person's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Because {
    /// The person owns it.
    Owner,
    /// The person holds this role for this part of the municipality, as appointed or as deputy.
    Holds(Role, Scope),
}

/// What something is to be done with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// A registered thing.
    Item(ItemRef),
    /// A duty that nobody holds.
    Vacancy(Vacancy),
}

/// One thing that a duty is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Concern {
    /// What.
    pub subject: Subject,
    /// The day that matters: when an action is due, an acceptance or a verification ends, a class was proposed. None
    /// where no day was set.
    pub day: Option<Date>,
}

/// Something that waits for a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duty {
    /// What is to be done.
    pub task: Task,
    /// How urgent it is.
    pub urgency: Urgency,
    /// Why it is this person's.
    pub because: Because,
    /// With what, by day; never empty. A handful is told one by one, more stand together in one duty.
    pub concerns: Vec<Concern>,
}
