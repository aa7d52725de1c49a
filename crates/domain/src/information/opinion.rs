//! Consulting the data-protection officer, and the officer's opinion (GDPR art. 35.2 and 39.1). The officer advises and
//! does not decide; an opinion may also come unasked, or be registered from where it was given.

use super::event::{Consulted, InformationEvent, OpinionGiven};
use super::impact::open;
use crate::command::{By, Decided, Ground, Verb};
use crate::id::{ItemRef, PersonId, ProcessingId, Scope};
use crate::mandate::Act;
use crate::municipality::Municipality;
use crate::refusal::Refusal;
use crate::text::{Line, Prose};
use crate::time::Date;
use crate::{choices, record};

choices! {
    /// What the data-protection officer says.
    pub enum Opinion("opinion") {
        /// Nothing stands against it.
        NoObjection = "no-objection",
        /// It can be done with changes.
        WithChanges = "with-changes",
        /// The officer advises against it.
        AdvisesAgainst = "advises-against",
    }
}

record! {
    /// An opinion of the data-protection officer.
    pub struct GivenOpinion {
        /// What the officer says.
        pub opinion: Opinion,
        /// Why, and with which changes.
        pub reason: Prose,
        /// On which day.
        pub on: Date,
        /// The officer, when somebody else registers the opinion.
        pub decided_by: Option<PersonId>,
        /// The registry number, when the opinion was given elsewhere.
        pub reference: Option<Line>,
    }
}

record! {
    /// Ask the data-protection officer.
    pub struct Consult {
        /// About which processing.
        pub processing: ProcessingId,
        /// What is asked.
        pub question: Prose,
    }
}

record! {
    /// Say what the data-protection officer thinks of a processing.
    pub struct GiveOpinion {
        /// About which processing.
        pub processing: ProcessingId,
        /// The opinion.
        pub given: GivenOpinion,
    }
}

impl Verb for Consult {
    const NAME: &'static str = "processing.consult";

    fn item(&self) -> Option<ItemRef> {
        Some(self.processing.into())
    }

    fn asks(&self, municipality: &Municipality) -> Result<(Act, Scope), Refusal> {
        Ok((Act::KeepInformation, open(municipality, self.processing)?))
    }

    fn decide(self, ground: &Ground<'_>, _by: &By, decided: &mut Decided) -> Result<(), Refusal> {
        let Consult { processing, question } = self;
        let known = ground.municipality.processings.get(processing);
        if known.is_some_and(|known| known.state.waiting().is_some()) {
            return Err(Refusal::Rule { rule: "consultation-waits-already", field: None });
        }
        decided.add(InformationEvent::Consulted(Consulted { processing, question }))
    }
}

impl Verb for GiveOpinion {
    const NAME: &'static str = "processing.give-opinion";

    fn item(&self) -> Option<ItemRef> {
        Some(self.processing.into())
    }

    fn asks(&self, municipality: &Municipality) -> Result<(Act, Scope), Refusal> {
        let scope = open(municipality, self.processing)?;
        Ok((Act::elsewhere(Act::GiveOpinion, self.given.decided_by, self.given.reference.as_ref()), scope))
    }

    fn decide(self, ground: &Ground<'_>, by: &By, decided: &mut Decided) -> Result<(), Refusal> {
        let GiveOpinion { processing, given } = self;
        let scope = open(ground.municipality, processing)?;
        ground.elsewhere(by, (Act::GiveOpinion, scope), given.decided_by, given.reference.as_ref())?;
        if given.on > ground.today {
            return Err(Refusal::rule("day-not-yet", "on"));
        }
        decided.reference.clone_from(&given.reference);
        decided.add(InformationEvent::OpinionGiven(OpinionGiven { processing, given }))
    }
}
