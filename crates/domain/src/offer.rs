//! What can be done with an item, and by whom: the same policy that judges commands tells pages which buttons to
//! show. An offer is a promise about mandate only; what was changed meanwhile is judged when it is asked for.

use crate::command::By;
use crate::id::{InformationSetId, ItemRef, Kind, Numbered, Scope};
use crate::information::rows_of;
use crate::item::Described;
use crate::mandate::{self, Act};
use crate::municipality::Municipality;
use crate::need::{self, Carrier, carriers_of};
use crate::number::RiskLevel;
use crate::refusal::Refusal;
use crate::reported_need::ReportedNeedStanding;
use crate::requirement::Status;
use crate::sight::home;
use crate::time::Date;
use crate::with_description;

/// The verbs that an item of a kind has, the most wanted first.
pub fn verbs(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Unit => &["unit.describe", "plan.adopt", "unit.succeed", "unit.close"],
        Kind::Family => &["family.describe", "family.close"],
        Kind::Object => &["demands.receive", "need.decide", "object.describe", "object.close", "secrecy.mark"],
        Kind::Person => &["person.rename", "person.forget"],
        Kind::Appointment => &["appointment.end"],
        Kind::RecordType => &["record-type.describe", "record-type.close"],
        Kind::InformationSet => &[
            "classification.adopt",
            "classification.propose",
            "information-set.describe",
            "classification.adjust",
            "demand.comment",
            "information-set.close",
            "secrecy.mark",
            "secrecy.unmark",
            "secrecy.set-reading",
            "disposal.dispose",
        ],
        Kind::Processing => &[
            "processing.give-opinion",
            "processing.judge-impact",
            "processing.consult",
            "processing.describe",
            "processing.close",
        ],
        Kind::System => &[
            "classification.give",
            "demands.receive",
            "need.decide",
            "system.describe",
            "system.depend",
            "system.end-dependency",
            "system.close",
            "secrecy.mark",
            "secrecy.unmark",
            "disposal.dispose",
        ],
        Kind::Supplier => &["supplier.describe", "supplier.close"],
        Kind::Assessment => &["requirement.exempt", "evidence.attach", "disposal.dispose"],
        Kind::Risk => &[
            "risk.assess",
            "risk.treat",
            "risk.accept",
            "risk.describe",
            "risk.close",
            "secrecy.mark",
            "secrecy.unmark",
            "secrecy.set-reading",
            "disposal.dispose",
        ],
        Kind::Control => &[
            "control.verify",
            "control.introduce",
            "evidence.attach",
            "control.describe",
            "control.close",
            "secrecy.mark",
            "secrecy.unmark",
            "disposal.dispose",
        ],
        Kind::Action => {
            &["action.finish", "action.describe", "action.close", "secrecy.mark", "secrecy.unmark", "disposal.dispose"]
        }
        Kind::ReportedNeed => &[
            "reported-need.answer",
            "reported-need.settle",
            "reported-need.describe",
            "reported-need.close",
            "secrecy.mark",
            "secrecy.unmark",
            "disposal.dispose",
        ],
        Kind::Sample => &[
            "sample.describe",
            "evidence.attach",
            "sample.close",
            "secrecy.mark",
            "secrecy.unmark",
            "disposal.dispose",
        ],
        Kind::Weakness => &[
            "weakness.describe",
            "weakness.close",
            "evidence.attach",
            "secrecy.mark",
            "secrecy.unmark",
            "secrecy.set-reading",
            "disposal.dispose",
        ],
        Kind::Import => &["import.withdraw"],
    }
}

/// The verbs of an item that somebody may carry out today; none on what is closed.
pub fn offers(municipality: &Municipality, by: &By, item: ItemRef, today: Date) -> Vec<&'static str> {
    verbs(item.kind).iter().copied().filter(|verb| is_offered(municipality, by, item, verb, today)).collect()
}

/// Whether somebody may begin that one verb of an item today.
pub fn offers_verb(municipality: &Municipality, by: &By, item: ItemRef, verb: &str, today: Date) -> bool {
    verbs(item.kind).contains(&verb) && is_offered(municipality, by, item, verb, today)
}

fn is_offered(municipality: &Municipality, by: &By, item: ItemRef, verb: &str, today: Date) -> bool {
    // All sets are looked through for it, so not before it matters.
    let makes_sense = || verb != "demands.receive" || awaits_receipt(municipality, item);
    has_mandate(municipality, by, item, verb, today) && makes_sense()
}

/// Whether somebody has the mandate for a verb of an item today, where it is known that it makes sense.
pub fn has_mandate(municipality: &Municipality, by: &By, item: ItemRef, verb: &str, today: Date) -> bool {
    if verb == "classification.adjust" {
        return may_adjust(municipality, by, item, today);
    }
    let asked = asks(municipality, verb, item);
    asked.into_iter().any(|(act, scope)| mandate::may(municipality, by, act, scope, today))
}

/// The acts that let somebody begin a verb on an item, each enough by itself; none where it makes no sense now.
fn asks(municipality: &Municipality, verb: &str, item: ItemRef) -> Vec<(Act, Scope)> {
    let home = home(municipality, item);
    let marked = municipality.secrecy.markings.contains_key(&item);
    let open = is_open(municipality, item);
    match verb {
        "disposal.dispose" => vec![(Act::Dispose, home), (Act::Cleanse, home)],
        "secrecy.mark" if !marked => vec![(Act::Mark, home)],
        "secrecy.unmark" if marked => vec![(Act::Mark, home)],
        "secrecy.set-reading" => vec![(Act::Mark, home)],
        _ if verb.starts_with("secrecy.") || !open => Vec::new(),
        "classification.propose" | "classification.give" => vec![(Act::ProposeClass, home)],
        "classification.adopt" => vec![(Act::AdoptClass, home), (Act::RegisterFor, home)],
        // The form says for which unit; whoever may for any is offered it.
        "classification.adjust" => Vec::new(),
        "need.decide" => vec![(Act::DecideNeed, home), (Act::RegisterFor, home)],
        "demands.receive" => vec![(Act::ReceiveDemands, home), (Act::RegisterFor, home)],
        "demand.comment" if is_demanded(municipality, item) => vec![(Act::ProposeClass, home)],
        "demand.comment" => Vec::new(),
        "requirement.exempt" if is_gap(municipality, item) => vec![(Act::Exempt, home), (Act::RegisterFor, home)],
        "requirement.exempt" => Vec::new(),
        "risk.assess" => vec![(Act::KeepRisks, home)],
        "risk.treat" => vec![(Act::KeepRisks, home), (Act::RegisterFor, home)],
        "risk.accept" => match risk_level(municipality, item) {
            Some(level) => vec![(Act::AcceptRisk(level), home), (Act::RegisterFor, home)],
            None => Vec::new(),
        },
        "control.introduce" => vec![(Act::KeepControls, home)],
        "control.verify" if is_introduced(municipality, item) => vec![(Act::VerifyControl, home)],
        "control.verify" => Vec::new(),
        "evidence.attach" => vec![(Act::KeepEvidence, home)],
        "action.finish" => vec![(Act::KeepActions, home)],
        "reported-need.answer" => {
            reported_to(municipality, item).map(|(_, to)| (Act::AnswerNeed, to)).into_iter().collect()
        }
        "reported-need.settle" => {
            let asked = reported_to(municipality, item);
            let waits = asked.filter(|(standing, _)| *standing == ReportedNeedStanding::SteeringGroup);
            waits.map(|(_, to)| (Act::AnswerNeed, to)).into_iter().collect()
        }
        "system.depend" => vec![(Act::KeepSystems, home)],
        "system.end-dependency" => match has_dependencies(municipality, item) {
            true => vec![(Act::KeepSystems, home)],
            false => Vec::new(),
        },
        "processing.judge-impact" => vec![(Act::KeepInformation, home), (Act::RegisterFor, home)],
        "processing.consult" if !awaits_opinion(municipality, item) => vec![(Act::KeepInformation, home)],
        "processing.consult" => Vec::new(),
        "processing.give-opinion" => vec![(Act::GiveOpinion, home), (Act::RegisterFor, home)],
        "plan.adopt" if has_rows(municipality, item) => vec![(Act::AdoptPlan, home), (Act::RegisterFor, home)],
        "plan.adopt" => Vec::new(),
        "unit.succeed" => vec![(Act::Organise, Scope::Municipality)],
        "person.rename" => vec![(Act::KeepPeople, Scope::Municipality)],
        "person.forget" => vec![(Act::Administer, Scope::Municipality)],
        "import.withdraw" => vec![(Act::Import, Scope::Municipality)],
        "appointment.end" => {
            let appointment = municipality.roles.appointments.get(Numbered::of(item.number));
            appointment.map(|one| (Act::Appoint(one.description.role), one.description.scope)).into_iter().collect()
        }
        _ => described_act(municipality, item).into_iter().collect(),
    }
}

pub(crate) fn is_open(municipality: &Municipality, item: ItemRef) -> bool {
    fn of<D: Described>(municipality: &Municipality, number: u32) -> bool {
        D::table(municipality).get(D::Id::of(number)).is_some_and(|item| item.is_open())
    }
    let withdrawn = || {
        let import = municipality.sources.imports.get(Numbered::of(item.number));
        import.is_none_or(|import| import.withdrawn.is_none())
    };
    with_description!(item.kind, of(municipality, item.number), item.kind != Kind::Import || withdrawn())
}

/// Describing and closing ask for the same act, where the description says the thing belongs.
fn described_act(municipality: &Municipality, item: ItemRef) -> Option<(Act, Scope)> {
    fn of<D: Described>(municipality: &Municipality, number: u32) -> Option<(Act, Scope)> {
        let item = D::table(municipality).get(D::Id::of(number))?;
        Some((D::ACT, item.description.scope(municipality)))
    }
    with_description!(item.kind, of(municipality, item.number), None)
}

fn risk_level(municipality: &Municipality, item: ItemRef) -> Option<RiskLevel> {
    municipality.risks.get(Numbered::of(item.number))?.level()
}

pub(crate) fn awaits_receipt(municipality: &Municipality, item: ItemRef) -> bool {
    let carrier = Carrier::try_from(item);
    carrier.is_ok_and(|carrier| need::awaits_receipt(municipality, carrier))
}

/// Whether somebody may adjust an adopted class for any unit.
fn may_adjust(municipality: &Municipality, by: &By, item: ItemRef, today: Date) -> bool {
    let class = municipality.classifications.sets.get(&InformationSetId(item.number));
    let adopted = is_open(municipality, item) && class.is_some_and(|class| class.adopted.is_some());
    adopted && (holds(municipality, by, Act::AdoptClass, today) || holds(municipality, by, Act::RegisterFor, today))
}

/// Whether somebody has an act anywhere.
fn holds(municipality: &Municipality, by: &By, act: Act, today: Date) -> bool {
    let By::Person(person) = by else { return true };
    let mut held = municipality.roles.of(*person, today);
    held.any(|(_, held)| municipality.mandates.table().grants(held.description.role, act))
}

fn is_demanded(municipality: &Municipality, item: ItemRef) -> bool {
    let set = Numbered::of(item.number);
    let adopted = municipality.classifications.sets.get(&set).is_some_and(|class| class.adopted.is_some());
    let described = municipality.information_sets.get(set);
    adopted && described.is_some_and(|set| !carriers_of(municipality, &set.description).is_empty())
}

fn is_gap(municipality: &Municipality, item: ItemRef) -> bool {
    let assessment = municipality.requirements.standing(Numbered::of(item.number));
    assessment.is_some_and(|one| matches!(one.answer.status, Status::Partly | Status::NotMet))
}

/// How a reported need stands, and the object it is reported to.
fn reported_to(municipality: &Municipality, item: ItemRef) -> Option<(ReportedNeedStanding, Scope)> {
    let need = municipality.reported_needs.get(Numbered::of(item.number))?;
    Some((need.standing(), Scope::Object(need.description.object)))
}

fn awaits_opinion(municipality: &Municipality, item: ItemRef) -> bool {
    let processing = municipality.processings.get(Numbered::of(item.number));
    processing.is_some_and(|processing| processing.state.waiting().is_some())
}

fn has_rows(municipality: &Municipality, item: ItemRef) -> bool {
    rows_of(municipality, Numbered::of(item.number)).next().is_some()
}

fn is_introduced(municipality: &Municipality, item: ItemRef) -> bool {
    let control = municipality.controls.get(Numbered::of(item.number));
    control.is_some_and(|control| control.state.introduction.is_some())
}

fn has_dependencies(municipality: &Municipality, item: ItemRef) -> bool {
    municipality.dependencies.of(Numbered::of(item.number)).next().is_some()
}

/// Why somebody may not begin a verb on an item today, as it is refused when it is asked for; none if they may, or
/// if that is no question of mandate.
pub fn refusal(municipality: &Municipality, by: &By, verb: &str, item: ItemRef, today: Date) -> Option<Refusal> {
    if verb == "classification.adjust" && !may_adjust(municipality, by, item, today) {
        return mandate::judge(municipality, by, Act::AdoptClass, home(municipality, item), today).err();
    }
    let asked = asks(municipality, verb, item).into_iter();
    let judged: Result<Vec<_>, _> = asked
        .map(|(act, scope)| match mandate::judge(municipality, by, act, scope, today) {
            Ok(_) => Err(()),
            Err(refusal) => Ok(refusal),
        })
        .collect();
    judged.ok()?.into_iter().next()
}

/// Why somebody may neither decide something nor register that somebody else did; none if they may.
pub fn refusal_to_decide(municipality: &Municipality, by: &By, act: Act, scope: Scope, today: Date) -> Option<Refusal> {
    let refusal = mandate::judge(municipality, by, act, scope, today).err()?;
    (!mandate::may(municipality, by, Act::RegisterFor, scope, today)).then_some(refusal)
}

/// Why somebody may register nothing of a kind anywhere; none if they may somewhere.
pub fn refusal_to_register(municipality: &Municipality, by: &By, kind: Kind, today: Date) -> Option<Refusal> {
    let act = register_act(kind).filter(|_| !may_register(municipality, by, kind, today))?;
    mandate::judge(municipality, by, act, Scope::Municipality, today).err()
}

/// Whether somebody may register something of this kind anywhere; where exactly is judged by the command.
pub fn may_register(municipality: &Municipality, by: &By, kind: Kind, today: Date) -> bool {
    *by == By::Program || register_act(kind).is_some_and(|act| holds(municipality, by, act, today))
}

/// Whether somebody may register something of this kind for a part of the municipality.
pub fn may_register_at(municipality: &Municipality, by: &By, kind: Kind, scope: Scope, today: Date) -> bool {
    register_act(kind).is_some_and(|act| mandate::may(municipality, by, act, scope, today))
}

/// The act that registering something of a kind asks for; none for what is not registered by itself.
fn register_act(kind: Kind) -> Option<Act> {
    #[expect(clippy::unnecessary_wraps, reason = "kinds without a description have no such act")]
    fn act<D: Described>() -> Option<Act> {
        Some(D::ACT)
    }
    match kind {
        Kind::Person => Some(Act::NamePeople),
        kind => with_description!(kind, act(), None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::Command;

    #[test]
    fn every_offered_verb_can_be_asked_for() {
        for kind in Kind::ALL {
            for verb in verbs(*kind) {
                assert!(Command::specs(verb).is_some(), "{verb} of {kind:?}");
            }
        }
    }
}
