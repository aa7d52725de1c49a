//! Profile: say whether a law applies to a board, department, company or association, and why.

use super::event::{LawEvent, LawProfiled};
use super::library::LawId;
use super::model::LawProfile;
use crate::command::{By, Decided, Ground, Verb};
use crate::id::{ItemRef, Scope, UnitId};
use crate::item;
use crate::mandate::{Act, Elsewhere};
use crate::municipality::Municipality;
use crate::organisation::{UnitDescription, UnitForm};
use crate::record;
use crate::refusal::Refusal;

record! {
    /// Say whether a law applies to a part of the municipality.
    pub struct ProfileLaw {
        /// To which part.
        pub unit: UnitId,
        /// Which law.
        pub law: LawId,
        /// Whether, why, and when it is looked at again.
        pub profile: LawProfile,
    }
}

impl Verb for ProfileLaw {
    const NAME: &'static str = "law.profile";

    fn item(&self) -> Option<ItemRef> {
        None
    }

    fn replaces(&self, municipality: &Municipality) -> Option<u64> {
        municipality.law_profiles.get(self.unit, &self.law).map(|profiled| profiled.stamp.seq)
    }

    fn elsewhere(&self) -> Option<&Elsewhere> {
        Some(&self.profile.elsewhere)
    }

    fn asks(&self, _municipality: &Municipality) -> Result<(Act, Scope), Refusal> {
        Ok((Act::ProfileLaw, Scope::Unit(self.unit)))
    }

    fn decide(self, ground: &Ground<'_>, _by: &By, decided: &mut Decided) -> Result<(), Refusal> {
        let ProfileLaw { unit, law, profile } = self;
        let form = item::open::<UnitDescription>(ground.municipality, unit)?.description.form;
        if matches!(form, UnitForm::Unit | UnitForm::OtherMunicipality) {
            return Err(Refusal::rule("law-not-for-unit", "unit"));
        }
        if profile.reviewed_on > ground.today {
            return Err(Refusal::rule("day-not-yet", "reviewed_on"));
        }
        if profile.next_review.is_some_and(|next| next <= profile.reviewed_on) {
            return Err(Refusal::rule("law-next-review-before", "next_review"));
        }
        // Said again just as it stands, nothing happened.
        if ground.municipality.law_profiles.get(unit, &law).is_some_and(|known| known.profile == profile) {
            return Ok(());
        }
        decided.add(LawEvent::Profiled(LawProfiled { unit, law, profile }))
    }
}
