//! Law profiles: the lead takes a template for each board, department head company and association, and looks at them
//! again; some are overdue, and one law is judged otherwise than proposed.

use crate::task::Task;
use crate::world::{Deed, World};
use domain::command::Command;
use domain::id::UnitId;
use domain::law::{Applies, LawId, LawProfile, ProfileLaw, Template, template};
use domain::mandate::Elsewhere;
use domain::text::Prose;
use domain::time::Date;

/// The template for each kind of operation.
const TEMPLATES: &[(&str, &str)] = &[
    ("executive", "executive"),
    ("education", "school"),
    ("upper_secondary", "school"),
    ("elderly_care", "care"),
    ("social", "social"),
    ("labour_market", "social"),
    ("environment", "environment-building"),
    ("building", "environment-building"),
    ("technical", "technical"),
    ("property", "technical"),
    ("culture_leisure", "culture-leisure"),
    ("guardianship", "guardianship"),
    ("election", "election"),
];

impl World {
    /// When the law profiles are judged: the boards in the first year, the legal persons later.
    pub(crate) fn plan_laws(&mut self, from: Date) {
        let until = self.plan.until;
        for board in 0..self.boards.len() {
            let day = from.plus_days(60 + i64::try_from(board).unwrap_or_default() * 9);
            self.later(day, day.plus_days(8), Task::ProfileBoard(board));
        }
        // Companies and associations are not there yet: one leads to the next.
        let day = from.plus_days(280);
        self.later(day, day.plus_days(10), Task::ProfileOutside(0));
        self.later(until.plus_days(-200), until.plus_days(-150), Task::ExceptLaw);
    }

    pub(crate) fn profile_board(&mut self, board: usize) -> Option<Deed> {
        let plan = self.boards.get(board)?;
        let (unit, kinds) = (plan.unit, plan.kinds);
        let first = kinds.iter().find_map(|kind| TEMPLATES.iter().find(|(known, _)| known == kind));
        let taken = template(first.map_or("executive", |(_, template)| *template))?;
        // Boards are looked at again every second year; a third of them nobody has come round to.
        if board % 3 != 1 {
            self.in_days(600, 690, Task::ProfileBoard(board));
        }
        self.take_template(unit, taken)
    }

    pub(crate) fn profile_outside(&mut self, outside: usize) -> Option<Deed> {
        let (called, unit) = self.outside.get(outside)?.clone();
        self.in_days(2, 9, Task::ProfileOutside(outside + 1));
        let is = |part: &str| called.contains(part);
        let association = is("förbund");
        let id = match association {
            true if is("Räddning") => "association-rescue",
            true => "association",
            false if is("Vatten") || is("VA") || is("Avfall") || is("Renhållning") => "company-water",
            false => "company",
        };
        let form = self.municipality.units.get(unit)?.description.form;
        let taken = template(id).filter(|template| template.fits(form))?;
        self.take_template(unit, taken)
    }

    fn take_template(&mut self, unit: UnitId, taken: &'static Template) -> Option<Deed> {
        self.municipality.units.get(unit).filter(|unit| unit.is_open())?;
        let months = self.chance.between(20, 26);
        let next_review = Some(self.today.plus_months(months));
        let profile = |applies: Applies, why: &str| {
            let (why, reviewed_on) = (Prose::cut(why)?, self.today);
            Some(LawProfile { applies, why, reviewed_on, next_review, elsewhere: Elsewhere::default() })
        };
        let known = |law: &LawId| self.municipality.law_profiles.get(unit, law).map(|known| known.profile.clone());
        let commands: Vec<Command> = taken
            .proposals()
            .filter_map(|one| {
                let profile = match known(&one.law) {
                    Some(known) => profile(known.applies, &known.why)?,
                    None => profile(one.applies, &one.why.sv)?,
                };
                Some(ProfileLaw { unit, law: one.law.clone(), profile }.into())
            })
            .collect();
        Deed::of(self.lead()?, commands)
    }

    /// A company that the Cybersecurity Act turns out not to cover: its requirements are no longer asked there.
    pub(crate) fn except_law(&mut self) -> Option<Deed> {
        let small = |(_, unit): &&(String, UnitId)| {
            let csl = LawId("csl".into());
            let known = self.municipality.law_profiles.get(*unit, &csl);
            known.is_some_and(|known| known.profile.applies == Applies::Partly)
        };
        let (_, unit) = self.outside.iter().find(small)?;
        let why = Prose::cut(
            "Bolaget har elva anställda och är inte verksamt i någon sektor som lagen räknar upp. Prövat av bolagets \
             jurist tillsammans med kommunjuristen.",
        )?;
        let (reviewed_on, next_review) = (self.today, Some(self.today.plus_months(12)));
        let profile =
            LawProfile { applies: Applies::No, why, reviewed_on, next_review, elsewhere: Elsewhere::default() };
        Deed::of(self.lead()?, vec![ProfileLaw { unit: *unit, law: LawId("csl".into()), profile }.into()])
    }
}
