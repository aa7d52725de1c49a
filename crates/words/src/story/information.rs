//! Threshold judgements, opinions, adopted plans and classification schemes in a story.

use domain::information::{ImpactNeed, InformationEvent};
use domain::mandate::Act;

use super::{Said, Teller};
use crate::Value;
use crate::label::in_sentence;

impl<'a> Teller<'a> {
    pub(super) fn information(&self, event: &'a InformationEvent) -> Said<'a> {
        let words = self.speaker.words;
        match event {
            InformationEvent::ImpactJudged(event) => {
                let judgement = &event.judgement;
                let key = match judgement.need() {
                    ImpactNeed::Needed => "story-impact-needed",
                    ImpactNeed::NotNeeded => "story-impact-not-needed",
                };
                let tell = |teller: &Self| {
                    let count = Value::from(judgement.criteria.len());
                    Said::new(words.with(key, &[("who", Value::from(teller.who.as_str())), ("count", count)]))
                };
                let scope = domain::sight::home(self.speaker.municipality, event.processing.into());
                self.decided(judgement.elsewhere.decided_by, Act::KeepInformation, scope, tell)
                    .quoting(judgement.reason.as_ref())
            }
            InformationEvent::Consulted(event) => self.said("story-consulted", &[]).quoting(Some(&event.question)),
            InformationEvent::OpinionGiven(event) => {
                let given = &event.given;
                let opinion = in_sentence(&words.text(given.opinion.text_key()));
                let values = [("opinion", opinion), ("date", self.date(given.on))];
                let tell = |teller: &Self| teller.said("story-opinion-given", &values);
                let scope = domain::sight::home(self.speaker.municipality, event.processing.into());
                self.decided(given.decided_by, Act::GiveOpinion, scope, tell).quoting(Some(&given.reason))
            }
            InformationEvent::PlanAdopted(event) => {
                let decision = &event.decision;
                let board = self.speaker.item(event.board.into());
                let tell = |teller: &Self| {
                    let values = [
                        ("who", Value::from(teller.who.as_str())),
                        ("board", Value::from(board.as_str())),
                        ("version", Value::from(event.version.0.to_string())),
                        ("count", Value::from(event.rows.len())),
                        ("date", Value::from(teller.date(decision.on))),
                        ("from", Value::from(teller.date(decision.in_force_from))),
                    ];
                    let by_board = decision.decided_by.is_none();
                    let key = if by_board { "story-plan-adopted" } else { "story-plan-adopted-delegated" };
                    Said::new(words.with(key, &values))
                };
                let scope = domain::id::Scope::Unit(event.board);
                self.decided(decision.decided_by, Act::AdoptPlan, scope, tell).quoting(decision.note.as_ref())
            }
            InformationEvent::SchemeSet(event) => {
                let tell = |teller: &Self| {
                    let values = [
                        ("who", Value::from(teller.who.as_str())),
                        ("version", Value::from(event.version.0.to_string())),
                        ("count", Value::from(event.scheme.codes.len())),
                    ];
                    Said::new(words.with("story-scheme-set", &values))
                };
                let decider = event.elsewhere.decided_by;
                self.decided(decider, Act::SetScheme, domain::id::Scope::Municipality, tell)
            }
        }
    }
}
