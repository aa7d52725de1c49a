//! A duty as a line: what waits, by when, why it is mine, and one verb.

use crate::appointment::form_for;
use crate::noun::FactValue;
use crate::picture::number;
use crate::session::Viewer;
use crate::speak::{Speech, address};
use domain::duty::{Because, Concern, Duty, Subject, Task, Urgency};
use domain::id::{ItemRef, Kind, UnitId};
use domain::mandate::{self, Act};
use domain::offer;
use words::Value;

/// How many names a line that stands for many tells: they are folded, and no list shows just these.
const MOST_NAMED: usize = 100;

/// What waits, as a page shows it.
pub(super) struct DutyLine {
    pub(super) kind: &'static str,
    pub(super) icon: &'static str,
    pub(super) text: String,
    /// The thing's page; none for a line that stands for many, and for vacancies.
    pub(super) href: Option<String>,
    pub(super) why: String,
    pub(super) verb: String,
    pub(super) verb_href: String,
    /// The things that a line stands for, when there are many.
    pub(super) things: Vec<FactValue>,
    /// How many more there are.
    pub(super) more: Option<String>,
    /// Where all of them stand, if there is such a page.
    pub(super) all_href: Option<&'static str>,
}

/// A duty as a line.
pub(super) fn line(viewer: &Viewer, duty: &Duty) -> Option<DutyLine> {
    let first = duty.concerns.first()?;
    let (kind, icon) = match duty.urgency {
        Urgency::Late => ("late", "late"),
        Urgency::Now => ("now", "new"),
        Urgency::Soon => ("soon", "clock"),
    };
    let many = duty.concerns.len() > 1;
    let words = viewer.words;
    let (verb_key, verb_href) = verb(viewer, duty, first);
    let (verb_key, verb_href) = match (duty.task, many) {
        (Task::AdoptClass, true) => ("overview-adopt-list".to_owned(), crate::classification::ADOPT_PATH.to_owned()),
        (_, true) => ("overview-begin".to_owned(), verb_href),
        (_, false) => (verb_key, verb_href),
    };
    let verb = words.text(&verb_key);
    let named = if many { duty.concerns.iter().take(MOST_NAMED).collect() } else { Vec::new() };
    let rest = duty.concerns.len().saturating_sub(MOST_NAMED);
    Some(DutyLine {
        kind,
        icon,
        text: text(viewer, duty, first),
        href: match first.subject {
            Subject::Item(item) if !many => Some(address(item)),
            _ => None,
        },
        why: why(viewer, duty, first),
        verb: verb.into_owned(),
        verb_href,
        things: named.into_iter().map(|concern| thing(viewer, duty.task, concern)).collect(),
        all_href: (duty.task == Task::AdoptClass).then_some(crate::classification::ADOPT_PATH),
        more: (rest > 0).then(|| words.with("overview-more", &[("count", Value::from(number(rest)))])),
    })
}

fn name(viewer: &Viewer, subject: Subject) -> String {
    let speech = Speech::of(viewer);
    match subject {
        Subject::Item(item) => speech.item(item),
        Subject::Vacancy(vacancy) => {
            let role = words::label::in_sentence(&speech.text(vacancy.role.text_key()));
            let values = [("role", Value::from(role)), ("scope", Value::from(speech.scope(vacancy.scope)))];
            viewer.words.with("overview-vacancy", &values)
        }
    }
}

fn text(viewer: &Viewer, duty: &Duty, first: &Concern) -> String {
    let words = viewer.words;
    let urgency = match duty.urgency {
        Urgency::Late => "late",
        Urgency::Now => "now",
        Urgency::Soon => "soon",
    };
    let mut values = vec![
        ("urgency", Value::from(urgency)),
        ("count", Value::from(number(duty.concerns.len()))),
        ("name", Value::from(name(viewer, first.subject))),
    ];
    if let Some(day) = first.day {
        values.push(("date", Value::from(words.date_near(viewer.today.0, day.0))));
        values.push(("when", Value::from(words.relative(viewer.today.0, day.0))));
    }
    let key = duty.task.text_key();
    if duty.concerns.len() > 1 { words.with(&format!("{key}-many"), &values) } else { words.with(key, &values) }
}

fn why(viewer: &Viewer, duty: &Duty, first: &Concern) -> String {
    let speech = Speech::of(viewer);
    match (duty.because, first.subject) {
        (Because::Holds(role, scope), _) => {
            let role = words::label::role_short(viewer.words, role);
            let values = [("role", Value::from(role)), ("scope", Value::from(speech.scope(scope)))];
            viewer.words.with("overview-why-holds", &values)
        }
        (Because::Owner, Subject::Item(_)) if duty.concerns.len() > 1 => speech.text("overview-why-owner-many"),
        (Because::Owner, Subject::Item(item)) => speech.text(&format!("overview-why-owner-{}", item.kind.word())),
        (Because::Owner, Subject::Vacancy(_)) => String::new(),
    }
}

/// One thing of many, with its day.
fn thing(viewer: &Viewer, task: Task, concern: &Concern) -> FactValue {
    let name = name(viewer, concern.subject);
    let text = match concern.day.filter(|_| task != Task::AdoptClass) {
        Some(day) => {
            let date = viewer.words.date_near(viewer.today.0, day.0);
            let values = [("name", Value::from(name)), ("date", Value::from(date))];
            viewer.words.with(&format!("{}-one", task.text_key()), &values)
        }
        None => name,
    };
    let href = match concern.subject {
        Subject::Item(item) => Some(address(item)),
        Subject::Vacancy(vacancy) => Some(form_for(vacancy.role, vacancy.scope)),
    };
    FactValue { text, href }
}

/// The verb that does it, if the viewer may carry it out; else the thing itself, which says who may.
fn verb(viewer: &Viewer, duty: &Duty, first: &Concern) -> (String, String) {
    let item = match first.subject {
        Subject::Vacancy(vacancy) => {
            return (format!("{}-verb", duty.task.text_key()), form_for(vacancy.role, vacancy.scope));
        }
        Subject::Item(item) => item,
    };
    if duty.task == Task::ReviewLaw {
        return (format!("{}-verb", duty.task.text_key()), crate::law::address_of(UnitId(item.number)));
    }
    let verb = match duty.task {
        Task::DecideOutgrown | Task::DecideEnded => "risk.accept",
        Task::FinishAction => "action.finish",
        Task::AdoptClass => "classification.adopt",
        Task::GiveOpinion => "processing.give-opinion",
        Task::VerifyControl => "control.verify",
        Task::RaiseWeakness => return registers(viewer, duty, item, Kind::Weakness, crate::noun::raising),
        Task::MendWeakness => return registers(viewer, duty, item, Kind::Action, crate::noun::mending),
        Task::CloseWeakness => "weakness.close",
        Task::AssessRisk => "risk.assess",
        Task::ClassifySystem => "classification.give",
        Task::FillVacancy => "appointment.make",
        Task::AnswerNeed => "reported-need.answer",
        Task::SettleNeed => "reported-need.settle",
        Task::ReviewLaw => "law.profile",
    };
    // A role that a duty comes by has its mandate; an owner may lack one.
    let may = duty.because != Because::Owner || offered(viewer, item, verb);
    if may {
        (format!("{}-verb", duty.task.text_key()), format!("{}/{verb}", address(item)))
    } else {
        ("overview-show".to_owned(), address(item))
    }
}

/// The form that registers what an item waits for, if the viewer may; else the item.
fn registers(
    viewer: &Viewer,
    duty: &Duty,
    item: ItemRef,
    kind: Kind,
    form: impl Fn(&Viewer, ItemRef) -> String,
) -> (String, String) {
    let home = domain::sight::home(viewer.view.now(), item);
    match Speech::of(viewer).may_register(kind, home) {
        true => (format!("{}-verb", duty.task.text_key()), form(viewer, item)),
        false => ("overview-show".to_owned(), address(item)),
    }
}

fn offered(viewer: &Viewer, item: ItemRef, verb: &str) -> bool {
    offer::offers_verb(viewer.view.now(), &viewer.by(), item, verb, viewer.today)
}

/// Whether the viewer sets things up: then the way in stands on the first page.
pub(super) fn sets_up(viewer: &Viewer) -> bool {
    let whole = domain::id::Scope::Municipality;
    viewer.view.is_today && mandate::may(viewer.view.now(), &viewer.by(), Act::Import, whole, viewer.today)
}
