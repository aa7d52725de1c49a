//! What becomes of the inventory over the years: the scheme put in force, plans adopted with a paragraph and changed
//! again, threshold judgements, questions to the data-protection officer and opinions. The last change of a plan and
//! the last question still wait when the history ends.

use crate::task::Task;
use crate::world::{Deed, World};
use domain::command::Command;
use domain::id::{PersonId, ProcessingId, Scope, UnitId};
use domain::information::{
    AdoptPlan, Consult, GiveOpinion, GivenOpinion, ImpactCriterion, ImpactJudgement, ImpactNeed, JudgeImpact, Keeping,
    Opinion, PlanDecision, Scheme, SetScheme,
};
use domain::item::Describe;
use domain::mandate::Elsewhere;
use domain::number::Years;
use domain::role::Role;
use domain::text::{Line, Prose};
use domain::time::Date;

/// Codes with names for the processes of the content.
const SCHEME: &str = include_str!("../content/scheme.txt");
/// Who cannot easily object, as the subjects of a processing name them.
const VULNERABLE: [&str; 8] = ["elev", "barn", "vårdnads", "patient", "brukare", "klient", "omsorg", "medarbetare"];

impl World {
    /// When plans and processings are taken up besides being registered.
    pub(crate) fn plan_inventory(&mut self, from: Date) {
        self.later(from.plus_days(20), from.plus_days(28), Task::SetScheme);
        let until = self.plan.until;
        // Decided on only after the end, so that proposals wait.
        self.later(until.plus_days(-24), until.plus_days(-16), Task::RevisePlan(1));
        self.later(until.plus_days(-12), until.plus_days(-8), Task::AskOfficer);
    }

    fn archivist(&self) -> Option<PersonId> {
        self.holder(Role::Archivist, Scope::Municipality)
    }

    pub(crate) fn set_scheme(&mut self) -> Option<Deed> {
        let scheme = Scheme::parse(SCHEME).ok()?;
        Deed::of(self.archivist()?, vec![SetScheme { scheme, elsewhere: Elsewhere::default() }.into()])
    }

    fn open_board(&self, board: usize) -> Option<(UnitId, String)> {
        let plan = self.boards.get(board)?;
        let known = self.municipality.units.get(plan.unit)?;
        known.is_open().then(|| (plan.unit, plan.initials.clone()))
    }

    /// The archivist enters that the board has adopted its plan, and the next revision is waited for.
    pub(crate) fn adopt_plan(&mut self, board: usize) -> Option<Deed> {
        let (unit, initials) = self.open_board(board)?;
        domain::information::rows_of(&self.municipality, unit).next()?;
        let on = self.today.plus_days(-self.chance.between(3, 14));
        let before = self.municipality.plans.last(unit).map(|last| last.decision.on);
        let on = before.map_or(on, |before| on.max(before));
        let decision = PlanDecision {
            paragraph: Line::cut(&format!("{initials} {on} § {}", self.chance.between(18, 140)))?,
            on,
            in_force_from: on.plus_days(if board.is_multiple_of(2) { 14 } else { 30 }),
            decided_by: None,
            note: None,
        };
        self.in_days(330, 600, Task::RevisePlan(board));
        Deed::of(self.archivist()?, vec![AdoptPlan { board: unit, decision }.into()])
    }

    /// A few retention periods are proposed otherwise; the board decides some weeks later. A board that has adopted
    /// no plan yet lets the next one go first.
    pub(crate) fn revise_plan(&mut self, board: usize) -> Option<Deed> {
        let count = self.boards.len();
        let adopted = |board: &usize| {
            self.open_board(*board).is_some_and(|(unit, _)| self.municipality.plans.last(unit).is_some())
        };
        let board = (board..board + count).map(|board| board % count.max(1)).find(adopted)?;
        let (unit, _) = self.open_board(board)?;
        let rows = self.municipality.record_types.iter();
        let disposed = rows.filter(|(_, row)| {
            row.is_open() && row.description.board == unit && row.description.keeping == Some(Keeping::Dispose)
        });
        let mut commands: Vec<Command> = Vec::new();
        for (place, (id, row)) in disposed.enumerate().filter(|(place, _)| place % 9 == board % 9) {
            let mut description = row.description.clone();
            let years = description.dispose_after.map_or(2, |years| years.0);
            description.dispose_after = Some(Years(if place.is_multiple_of(2) { years + 3 } else { years.max(3) - 1 }));
            let reason = Prose::cut("Fristen föreslås ändrad efter dialog med arkivet.");
            commands.push(Describe { id, description, reason }.into());
        }
        commands.truncate(6);
        self.in_days(35, 70, Task::AdoptPlan(board));
        Deed::of(self.archivist()?, commands)
    }

    /// What a new processing leads to.
    pub(crate) fn plan_judgement(&mut self, processing: ProcessingId) {
        if self.chance.percent(45) {
            self.in_days(20, 220, Task::JudgeImpact(processing));
        }
    }

    pub(crate) fn judge_impact(&mut self, processing: ProcessingId) -> Option<Deed> {
        let known = self.municipality.processings.get(processing).filter(|known| known.is_open())?;
        let described = &known.description;
        let says = |text: &Option<Line>, words: &[&str]| {
            let text = text.as_ref().map(|text| text.to_lowercase()).unwrap_or_default();
            words.iter().any(|word| text.contains(word))
        };
        let sensitive = says(&described.categories, &["känslig"]);
        let vulnerable = says(&described.subjects, &VULNERABLE);
        let large = self.chance.percent(25);
        let met = [
            (ImpactCriterion::SensitiveData, sensitive),
            (ImpactCriterion::LargeScale, large),
            (ImpactCriterion::Vulnerable, vulnerable),
        ];
        let criteria = met.into_iter().filter(|(_, met)| *met).map(|(criterion, _)| criterion).collect();
        let judgement =
            ImpactJudgement { criteria, need: None, reason: None, on: self.today, elsewhere: Elsewhere::default() };
        if judgement.need() == ImpactNeed::Needed && self.chance.percent(60) {
            self.in_days(5, 40, Task::ConsultOfficer(processing));
        }
        Deed::of(self.lead()?, vec![JudgeImpact { processing, judgement }.into()])
    }

    pub(crate) fn consult_officer(&mut self, processing: ProcessingId) -> Option<Deed> {
        let known = self.municipality.processings.get(processing)?;
        if !known.is_open() || known.state.waiting().is_some() {
            return None;
        }
        self.in_days(10, 40, Task::GiveOpinion(processing));
        self.question(processing)
    }

    fn question(&self, processing: ProcessingId) -> Option<Deed> {
        let question = Prose::cut(
            "Räcker de skyddsåtgärder vi har, eller behöver vi göra mer innan behandlingen fortsätter? Utkastet till \
             konsekvensbedömning ligger i diariet.",
        )?;
        Deed::of(self.lead()?, vec![Consult { processing, question }.into()])
    }

    pub(crate) fn give_opinion(&mut self, processing: ProcessingId) -> Option<Deed> {
        self.municipality.processings.get(processing)?.state.waiting()?;
        let (opinion, reason) = match self.chance.below(10) {
            0..3 => (Opinion::NoObjection, "Åtgärderna svarar mot riskerna. Bedömningen bör ses över om ett år."),
            3..9 => (
                Opinion::WithChanges,
                "Behörigheterna bör begränsas till dem som behöver uppgifterna, och loggarna bör granskas regelbundet.",
            ),
            _ => (Opinion::AdvisesAgainst, "Nyttan står inte i rimlig proportion till intrånget så som det är tänkt."),
        };
        let given =
            GivenOpinion { opinion, reason: Prose::cut(reason)?, on: self.today, decided_by: None, reference: None };
        let officer = self.holder(Role::DataProtectionOfficer, Scope::Municipality)?;
        Deed::of(officer, vec![GiveOpinion { processing, given }.into()])
    }

    /// The last question, which nobody has had time to answer.
    pub(crate) fn ask_officer(&mut self) -> Option<Deed> {
        let open =
            self.municipality.processings.iter().filter(|(_, one)| one.is_open() && one.state.waiting().is_none());
        let needed = |state: &domain::information::ProcessingState| {
            state.impact.as_ref().is_some_and(|(judgement, _)| judgement.need() == ImpactNeed::Needed)
        };
        let mut asked = open.filter(|(_, one)| needed(&one.state) && one.state.opinion.is_none());
        let (processing, _) = asked.next()?;
        self.question(processing)
    }
}
