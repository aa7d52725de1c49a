//! Protection needs and demands in a story.

use domain::id::Scope;
use domain::mandate::Act;
use domain::need::NeedEvent;

use super::{Said, Teller};
use crate::Value;

impl<'a> Teller<'a> {
    pub(super) fn need(&self, event: &'a NeedEvent) -> Said<'a> {
        match event {
            NeedEvent::Decided(event) => {
                let decision = &event.decision;
                let mut values = vec![("class", self.class(&decision.class, event.scale))];
                let computed = event.computed.as_ref().filter(|computed| **computed != decision.class);
                if let Some(computed) = computed {
                    values.push(("computed", self.class(computed, event.scale)));
                }
                if let Some(until) = decision.valid_until {
                    values.push(("until", self.date(until)));
                }
                let key = match (computed, decision.valid_until) {
                    (None, None) => "story-need-decided",
                    (Some(_), None) => "story-need-decided-computed",
                    (None, Some(_)) => "story-need-decided-until",
                    (Some(_), Some(_)) => "story-need-decided-computed-until",
                };
                let tell = |teller: &Self| teller.said(key, &values);
                self.decided(decision.decided_by, Act::DecideNeed, event.carrier.scope(), tell)
                    .quoting(Some(&decision.reason))
            }
            NeedEvent::Received(event) => {
                let carrier = self.speaker.item(event.carrier.item());
                let tell = |teller: &Self| {
                    let values = [
                        ("who", Value::from(teller.who.as_str())),
                        ("count", Value::from(event.demands.len())),
                        ("carrier", Value::from(carrier.as_str())),
                        ("year", Value::from(event.plan_year.map_or_else(String::new, |year| year.0.to_string()))),
                    ];
                    let adopted = event.plan_year.is_some();
                    let key = if adopted { "story-demands-adopted" } else { "story-demands-received" };
                    Said::new(self.speaker.words.with(key, &values))
                };
                self.decided(event.decided_by, Act::ReceiveDemands, event.carrier.scope(), tell)
                    .quoting(event.remark.as_ref())
            }
            NeedEvent::Commented(event) => {
                let key = if event.asks_completion { "story-demand-completion" } else { "story-demand-commented" };
                let values = [
                    ("set", self.speaker.item(event.set.into())),
                    ("carrier", self.speaker.item(event.carrier.item())),
                ];
                self.said(key, &values).quoting(Some(&event.comment))
            }
            NeedEvent::CumulationSet(event) => {
                let values = [("version", event.version.0.to_string())];
                let tell = |teller: &Self| teller.said("story-cumulation-set", &values);
                self.decided(event.elsewhere.decided_by, Act::SetScales, Scope::Municipality, tell)
            }
        }
    }
}
