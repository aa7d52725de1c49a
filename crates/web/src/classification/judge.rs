//! The conversation about one group, step by step. Each step is a form that carries the answers of the others.

use super::answers::{Answers, SETS, fields_shown};
use super::part::{Part, called, described, may_propose};
use super::propose::{Outcome, propose};
use super::question::{Asking, Question};
use super::step::{Step, mattering, steps};
use super::{is_workshop, path_of, path_of_group};
use crate::failure::Failure;
use crate::form::{Difference, FieldView, OptionView, check_token, stop_field};
use crate::frame::Frame;
use crate::input::{Sent, id_text};
use crate::list::Cell;
use crate::noun::{Fact, FactValue, Section, class_cell, fault_texts};
use crate::picture::number;
use crate::session::Viewer;
use crate::speak::{Speech, address};
use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use domain::chain::Why;
use domain::classification::{Aspect, Class, Group, Harm, Hit, Scale};
use domain::field::{Fault, Wrong};
use domain::id::{InformationSetId, Kind};
use words::Value;

/// The verb that the conversation leads to.
pub(super) const VERB: &str = "classification.propose";
/// More sets than this are folded.
const LAID_OUT: usize = 6;

/// What was wrong or in the way, when a step is shown again.
#[derive(Default)]
pub(super) struct Trouble {
    pub(super) errors: Vec<(String, String)>,
    pub(super) refusal: Option<(String, Vec<String>)>,
    pub(super) conflict: Vec<Difference>,
    pub(super) status: StatusCode,
}

/// What is about to be proposed.
struct Summary {
    class: Cell,
    reasons: Vec<Fact>,
    moves: Section,
}

#[derive(Template)]
#[template(path = "classification/judge.html")]
struct JudgePage {
    frame: Frame,
    workshop: bool,
    progress: String,
    other_mode: String,
    errors: Vec<(String, String)>,
    refusal: Option<(String, Vec<String>)>,
    conflict: Vec<Difference>,
    facts: Vec<Fact>,
    sets: Option<FieldView>,
    folded: bool,
    questions: Vec<Question>,
    hits: Vec<FieldView>,
    summary: Option<Summary>,
    stop: Option<FieldView>,
    hidden: Vec<(String, String)>,
    step: String,
    based_on: String,
    command_id: String,
    is_first: bool,
    skip: String,
}

/// The group that is talked about, in its part.
pub(super) struct Talk<'a> {
    pub(super) viewer: &'a Viewer,
    pub(super) part: &'a Part,
    pub(super) place: usize,
    pub(super) group: &'a Group,
    pub(super) workshop: bool,
    scale: &'a Scale,
    asked: Vec<Aspect>,
}

/// The first step, with nothing answered.
pub(super) fn begin(viewer: &Viewer, part: &Part) -> Result<Response, Failure> {
    let talk = Talk::of(viewer, part)?;
    let answers = Answers::fresh(&talk.group.waiting);
    let first = talk.steps(&answers).first().copied().unwrap_or(Step::Judge);
    talk.render(first, &answers, Carried::fresh(viewer), Trouble::default())
}

/// A step that was sent: on to the next, back, or proposed.
pub(super) async fn sent(viewer: Viewer, part: &Part, body: &str) -> Result<Response, Failure> {
    let mut sent = Sent::read(body);
    check_token(&viewer, &sent.csrf)?;
    let talk = Talk::of(&viewer, part)?;
    let (from, go) = (sent.fields.get("step").unwrap_or_default().to_owned(), sent.fields.get("go").map(str::to_owned));
    sent.fields = sent.fields.with("step", None).with("go", None);
    let answers = Answers::of(sent.fields.clone());
    let all = talk.steps(&answers);
    let place = all.iter().position(|step| step.key() == from).unwrap_or(0);
    let here = all.get(place).copied().unwrap_or(Step::Judge);
    let carried = Carried::of(&viewer, &sent);
    if go.as_deref() == Some("back") {
        let before = all.get(place.saturating_sub(1)).copied().unwrap_or(here);
        return talk.render(before, &answers, carried, Trouble::default());
    }
    let faults = talk.faults(here, &answers);
    if !faults.is_empty() {
        return talk.render(here, &answers, carried, talk.wrong(&faults));
    }
    if here != Step::Confirm {
        let next = all.get(place + 1).copied().unwrap_or(Step::Confirm);
        return talk.render(next, &answers, carried, Trouble::default());
    }
    match propose(&talk, &sent, &answers, carried.command_id).await? {
        Outcome::Done(response) => Ok(response),
        Outcome::Wrong(faults) => {
            let shows = |step: &Step| {
                let hits = step.hits(talk.workshop, &talk.mattering(&answers));
                let shown = fields_shown(&step.levels(&talk.asked), &hits, false);
                faults.iter().any(|fault| shown.contains(&fault.field))
            };
            let step = all.iter().copied().find(shows).unwrap_or(Step::Confirm);
            talk.render(step, &answers, carried, talk.wrong(&faults))
        }
        Outcome::InTheWay { trouble, anew } => {
            let carried = if anew { Carried::fresh(&viewer) } else { carried };
            talk.render(Step::Confirm, &answers, carried, trouble)
        }
    }
}

/// What a form carries besides its answers.
#[derive(Clone, Copy)]
pub(super) struct Carried {
    based_on: u64,
    command_id: [u8; 16],
}

impl Carried {
    fn fresh(viewer: &Viewer) -> Self {
        Carried { based_on: viewer.view.position().seq, command_id: engine::new_command_id() }
    }

    fn of(viewer: &Viewer, sent: &Sent) -> Self {
        Carried {
            based_on: sent.based_on.unwrap_or(viewer.view.position().seq),
            command_id: sent.command_id.unwrap_or_else(engine::new_command_id),
        }
    }
}

impl<'a> Talk<'a> {
    /// The group that the address asks for, if the viewer may propose for it today.
    fn of(viewer: &'a Viewer, part: &'a Part) -> Result<Self, Failure> {
        if !viewer.view.is_today {
            return Err(Failure::dated_command(viewer.words));
        }
        let asked = viewer.query.get("group").and_then(|text| text.parse().ok()).map(InformationSetId);
        let (place, group) = asked.and_then(|set| part.group_of(set)).ok_or_else(Failure::not_found)?;
        if !may_propose(viewer, group) {
            let item = group.sets.first().map_or(part.item, |set| (*set).into());
            let refusal = domain::offer::refusal(viewer.view.now(), &viewer.by(), VERB, item, viewer.today);
            let told = refusal.map(|refusal| crate::noun::refusal_text(Speech::of(viewer), VERB, &refusal));
            let (text, who_may) = told.unwrap_or_default();
            return Err(Failure::forbidden(text, who_may));
        }
        let classes = &viewer.view.now().classifications;
        let Some((scale, _)) = classes.scale() else {
            return Err(Failure::forbidden(viewer.words.text("scale-none-set").into_owned(), Vec::new()));
        };
        let asked = Aspect::ALL.iter().copied();
        let asked = asked.filter(|aspect| *aspect != Aspect::Traceability || classes.uses_traceability()).collect();
        Ok(Talk { viewer, part, place, group, workshop: is_workshop(viewer), scale, asked })
    }

    fn mattering(&self, answers: &Answers) -> Vec<Aspect> {
        mattering(answers, self.scale.matters_from())
    }

    fn steps(&self, answers: &Answers) -> Vec<Step> {
        steps(&self.asked, self.workshop, &self.mattering(answers))
    }

    /// The sets that are shown to be ticked: those that wait, and those that were ticked.
    fn listed(&self, answers: &Answers) -> Vec<InformationSetId> {
        let ticked = answers.sets();
        let sets = self.group.sets.iter().copied();
        sets.filter(|set| self.group.waiting.contains(set) || ticked.contains(set)).collect()
    }

    fn faults(&self, step: Step, answers: &Answers) -> Vec<Fault> {
        let levels = step.levels(&self.asked).into_iter().filter(|aspect| *aspect != Aspect::Traceability);
        let unanswered = levels.filter(|aspect| answers.level(*aspect).is_none_or(|level| !self.scale.has(level)));
        let mut faults: Vec<Fault> = unanswered.map(|aspect| Fault::new(aspect.key(), Wrong::Missing)).collect();
        let listed = self.listed(answers);
        let ticked = answers.sets();
        if ticked.is_empty() || ticked.iter().any(|set| !listed.contains(set)) {
            faults.push(Fault::new(SETS, Wrong::Missing));
        }
        faults
    }

    /// The faults in words; a group of which nothing is ticked is told so.
    fn wrong(&self, faults: &[Fault]) -> Trouble {
        let (sets, fields): (Vec<&Fault>, Vec<&Fault>) = faults.iter().partition(|fault| fault.field == SETS);
        let fields: Vec<Fault> = fields.into_iter().cloned().collect();
        let mut errors = fault_texts(Speech::of(self.viewer), VERB, &fields);
        if !sets.is_empty() {
            errors.insert(0, (SETS.to_owned(), self.viewer.words.text("conversation-none-ticked").into_owned()));
        }
        Trouble { errors, status: StatusCode::UNPROCESSABLE_ENTITY, ..Trouble::default() }
    }

    fn render(&self, step: Step, answers: &Answers, carried: Carried, trouble: Trouble) -> Result<Response, Failure> {
        let (viewer, words) = (self.viewer, self.viewer.words);
        let all = self.steps(answers);
        let place = all.iter().position(|known| *known == step).unwrap_or(0);
        let listed = self.listed(answers);
        let asking = Asking::about(viewer, self.scale, &listed, answers, &trouble.errors);
        let (levels, hits) = (step.levels(&self.asked), step.hits(self.workshop, &self.mattering(answers)));
        let wrong_sets = trouble.errors.iter().any(|(field, _)| field == SETS);
        let picks = (place == 0 && listed.len() > 1) || wrong_sets;
        let shown = fields_shown(&levels, &hits, picks);
        let is_last = step == Step::Confirm;
        let ticked: Vec<InformationSetId> = answers.sets().into_iter().filter(|set| listed.contains(set)).collect();
        let page = JudgePage {
            progress: self.progress(place, all.len()),
            other_mode: self.other_mode(),
            facts: if place == 0 || is_last { self.facts(&listed) } else { Vec::new() },
            folded: listed.len() > LAID_OUT && !wrong_sets,
            sets: picks.then(|| self.sets(&listed, answers, &trouble.errors)),
            questions: levels.iter().map(|aspect| asking.question(*aspect)).collect(),
            hits: hits.iter().map(|aspect| asking.hits(*aspect)).collect(),
            summary: answers.class().filter(|_| is_last).map(|class| self.summary(answers, &class, &ticked)),
            stop: is_last.then(|| {
                let error = trouble.errors.iter().find(|(field, _)| field == "no_protected_information");
                stop_field(words, error.map(|(_, text)| text.clone()))
            }),
            hidden: answers.sent_along(&shown),
            step: step.key(),
            based_on: carried.based_on.to_string(),
            command_id: id_text(carried.command_id),
            is_first: place == 0,
            skip: self.skip(),
            workshop: self.workshop,
            errors: trouble.errors,
            refusal: trouble.refusal,
            conflict: trouble.conflict,
            frame: self.frame(&listed),
        };
        Ok((trouble.status, Html(page.render()?)).into_response())
    }

    fn frame(&self, listed: &[InformationSetId]) -> Frame {
        let (viewer, speech) = (self.viewer, Speech::of(self.viewer));
        let word = self.part.item.kind.word();
        let title = viewer.words.with("conversation-title", &[("group", called(viewer, listed).into())]);
        let mut frame = Frame::of(viewer, title);
        if self.workshop {
            // A room reads from afar: nothing stands there but the question.
            frame.nav = Vec::new();
            return frame;
        }
        frame
            .under(speech.text(&format!("kind-{word}-many")), format!("/{word}"))
            .under(speech.item(self.part.item), address(self.part.item))
            .under(speech.text("conversation-name"), path_of(self.part.item))
    }

    fn progress(&self, place: usize, steps: usize) -> String {
        let words = self.viewer.words;
        let numbers = |of: usize, all: usize| [("number", Value::from(number(of))), ("all", Value::from(number(all)))];
        let group = words.with("conversation-group-number", &numbers(self.place + 1, self.part.groups.len()));
        let step = words.with("conversation-step-number", &numbers(place + 1, steps));
        format!("{group} · {step}")
    }

    fn other_mode(&self) -> String {
        let set = self.group.sets.first().copied().unwrap_or(InformationSetId(0));
        path_of_group(self.part.item, set, !self.workshop)
    }

    fn skip(&self) -> String {
        let next = self.part.next(self.viewer, Some(self.place)).and_then(|group| group.sets.first());
        next.map_or_else(|| path_of(self.part.item), |set| path_of_group(self.part.item, *set, self.workshop))
    }

    /// What the sets have in common.
    fn facts(&self, listed: &[InformationSetId]) -> Vec<Fact> {
        let speech = Speech::of(self.viewer);
        let known: Vec<_> = listed.iter().filter_map(|set| described(self.viewer, *set)).collect();
        let Some(first) = known.first() else { return Vec::new() };
        let shortest = |pick: fn(&domain::information::InformationSetDescription) -> Option<domain::number::Hours>| {
            known.iter().filter_map(|set| pick(set)).min()
        };
        let mut systems: Vec<_> = known.iter().flat_map(|set| set.systems.iter().copied()).collect();
        systems.sort_unstable();
        systems.dedup();
        let seen = systems.into_iter().filter(|system| self.viewer.view.may_see((*system).into()));
        let systems = seen.map(|system| FactValue::text(speech.item(system.into()))).collect();
        let fact = |key: &str, text: Option<String>| {
            text.map(|text| Fact { label: speech.text(key), values: vec![FactValue::text(text)] })
        };
        let unit = first.unit.filter(|unit| self.viewer.view.may_see((*unit).into()));
        let hours = |hours: domain::number::Hours| self.viewer.words.number(i64::from(hours.0));
        let several = Fact { label: speech.text("information-set-systems"), values: systems };
        let facts = [
            fact("information-set-unit", unit.map(|unit| speech.item(unit.into()))),
            fact("information-set-personal-data", first.personal_data.map(|one| speech.text(one.text_key()))),
            fact("information-set-secrecy", first.secrecy.as_ref().map(ToString::to_string)),
            Some(several).filter(|fact| !fact.values.is_empty()),
            fact("information-set-longest-outage", shortest(|set| set.longest_outage).map(hours)),
            fact("information-set-longest-loss", shortest(|set| set.longest_loss).map(hours)),
        ];
        facts.into_iter().flatten().collect()
    }

    /// The sets to tick, each with why it is classified anew.
    fn sets(&self, listed: &[InformationSetId], answers: &Answers, errors: &[(String, String)]) -> FieldView {
        let (speech, words) = (Speech::of(self.viewer), self.viewer.words);
        let ticked = answers.sets();
        let option = |set: &InformationSetId| OptionView {
            value: set.0.to_string(),
            label: speech.item((*set).into()),
            text: self.why_anew(*set).unwrap_or_default(),
            checked: ticked.contains(set),
        };
        FieldView {
            name: SETS.to_owned(),
            label: words.with("conversation-sets", &[("count", Value::from(number(listed.len())))]),
            help: words.text("conversation-sets-help").into_owned(),
            kind: "checkboxes",
            options: listed.iter().map(option).collect(),
            error: errors.iter().find(|(field, _)| field == SETS).map(|(_, text)| text.clone()),
            required: true,
            ..FieldView::default()
        }
    }

    fn why_anew(&self, set: InformationSetId) -> Option<String> {
        let speech = Speech::of(self.viewer);
        let class = self.viewer.view.shown().classifications.sets.get(&set)?;
        let (adoption, ..) = class.adopted.as_ref()?;
        let changed = class.changed(described(self.viewer, set)?).filter(|_| adoption.holds(self.viewer.view.day));
        Some(crate::chain::missing(&speech, changed.map_or(Why::Lapsed, Why::FactsChanged)))
    }

    fn summary(&self, answers: &Answers, class: &Class, ticked: &[InformationSetId]) -> Summary {
        let speech = Speech::of(self.viewer);
        let classes: Vec<(InformationSetId, Class)> = ticked.iter().map(|set| (*set, class.clone())).collect();
        let fact = |aspect: &Aspect| {
            let level = class.level(*aspect)?;
            let said = words::scale::level_text(speech.words, Some(self.scale), *aspect, level);
            let reason = answers.text(&super::step::reason_field(*aspect));
            let said = if reason.is_empty() { said } else { format!("{said}: {reason}") };
            // On a screen whom it hits is asked right below; a room answered before and sees it here.
            let asked_before = self.workshop && self.mattering(answers).contains(aspect);
            let harms = if asked_before { answers.harms(*aspect) } else { Vec::new() };
            let harm = |harm: &Harm| FactValue::text(speech.graded(Hit::WORD, &harm.written()));
            let values = std::iter::once(FactValue::text(said)).chain(harms.iter().map(harm)).collect();
            Some(Fact { label: speech.text(aspect.text_key()), values })
        };
        let names = ticked.iter().map(|set| FactValue::text(speech.item((*set).into()))).collect();
        let about = Fact { label: speech.text(&format!("kind-{}-many", Kind::InformationSet.word())), values: names };
        Summary {
            class: class_cell(&speech, class),
            reasons: std::iter::once(about).chain(self.asked.iter().filter_map(fact)).collect(),
            moves: crate::need::moves(&speech, &classes),
        }
    }

    /// The aspects of which it is asked whom they hit.
    pub(super) fn hitting(&self, answers: &Answers) -> Vec<Aspect> {
        self.mattering(answers)
    }
}
