//! Classes, requirements and risks in a story: what was judged, and how it differs from the judgement before.

use domain::classification::{Class, ClassificationEvent, Hits};
use domain::id::{RiskId, Scope};
use domain::mandate::Act;
use domain::number::{Consequence, Likelihood, Version};
use domain::requirement::{Exempted, RequirementEvent, Status};
use domain::risk::{Judgement, RiskAssessed, RiskEvent, TreatmentKind};

use super::{Said, Teller};
use crate::label::in_sentence;
use crate::scale;

impl<'a> Teller<'a> {
    pub(super) fn classification(&self, event: &'a ClassificationEvent) -> Said<'a> {
        match event {
            ClassificationEvent::ScaleSet(event) => {
                let language = self.speaker.words.language();
                let steps = event.scale.levels.iter().map(|step| Consequence(step.level));
                let names: Vec<String> = steps
                    .map(|step| in_sentence(&scale::consequence_name(language, Some(&event.scale), step)))
                    .collect();
                let values = [("version", event.version.0.to_string()), ("levels", self.speaker.words.all_of(&names))];
                let tell = |teller: &Self| teller.said("story-scale-set", &values);
                self.decided(event.elsewhere.decided_by, Act::SetScales, Scope::Municipality, tell)
            }
            ClassificationEvent::Proposed(event) => {
                let proposal = &event.proposal;
                let said =
                    self.said("story-classification-proposed", &[("class", self.class(&proposal.class, event.scale))]);
                self.hitting(said, &proposal.hits, event.scale)
                    .quoting(proposal.confidentiality_reason.as_ref())
                    .quoting(proposal.integrity_reason.as_ref())
                    .quoting(proposal.availability_reason.as_ref())
                    .quoting(proposal.traceability_reason.as_ref())
            }
            ClassificationEvent::Adopted(event) => {
                let adoption = &event.adoption;
                let mut values = vec![("class", self.class(&adoption.class, event.scale))];
                if let Some(until) = adoption.valid_until {
                    values.push(("until", self.date(until)));
                }
                // A decision that a list knew of and not who took it was taken elsewhere: it is only registered here.
                let registered = adoption.reference.is_some() && adoption.decided_by.is_none();
                let key = match (registered, adoption.valid_until) {
                    (false, None) => "story-classification-adopted",
                    (false, Some(_)) => "story-classification-adopted-until",
                    (true, None) => "story-classification-registered",
                    (true, Some(_)) => "story-classification-registered-until",
                };
                let scope = domain::sight::home(self.speaker.municipality, event.set.into());
                let tell = |teller: &Self| teller.said(key, &values);
                let said = self.decided(adoption.decided_by, Act::AdoptClass, scope, tell);
                self.hitting(said, &adoption.hits, event.scale).quoting(adoption.reason.as_ref())
            }
            ClassificationEvent::Adjusted(event) => {
                let adjustment = &event.adjustment;
                let (class, unit) = (self.class(&adjustment.class, event.scale), self.speaker.item(event.unit.into()));
                let values = [("class", class), ("unit", unit)];
                let tell = |teller: &Self| teller.said("story-classification-adjusted", &values);
                let scope = Scope::Unit(event.unit);
                self.decided(adjustment.decided_by, Act::AdoptClass, scope, tell).quoting(Some(&adjustment.reason))
            }
            ClassificationEvent::Given(event) => {
                let given = &event.given;
                let source = match &given.source_version {
                    Some(version) => format!("{} {version}", given.source),
                    None => given.source.to_string(),
                };
                let mut values = vec![("class", self.class(&given.class, event.scale)), ("source", source)];
                match given.on {
                    None => self.said("story-classification-given", &values),
                    Some(on) => {
                        values.push(("date", self.date(on)));
                        self.said("story-classification-given-on", &values)
                    }
                }
            }
            ClassificationEvent::Stated(event) => {
                let stated = &event.stated;
                let key = if stated.within_last_year {
                    "story-classification-stated"
                } else {
                    "story-classification-stated-not"
                };
                self.said(key, &[("file", self.file(stated.import)), ("date", self.date(stated.as_of))])
            }
            ClassificationEvent::Restored(_) => self.said("story-classification-restored", &[]),
            ClassificationEvent::SetRestored(event) => self.set_restored(event),
        }
    }

    pub(super) fn class(&self, class: &Class, on_scale: Version) -> String {
        scale::class_text(self.speaker.words, self.speaker.municipality, class, on_scale)
    }

    /// Adds whom it hits, where that is known.
    fn hitting(&self, said: Said<'a>, hits: &Hits, on_scale: Version) -> Said<'a> {
        let words = self.speaker.words;
        let scale = scale::scale_of(&self.speaker.municipality.classifications, on_scale);
        match scale::hits_text(words, scale, hits) {
            Some(hits) => said.adding(&words.with("story-classification-hits", &[("hits", hits.into())])),
            None => said,
        }
    }

    pub(super) fn requirement(&self, event: &'a RequirementEvent) -> Said<'a> {
        let words = self.speaker.words;
        match event {
            RequirementEvent::CatalogueEntered(event) => {
                let catalogue = &event.catalogue;
                let values = [
                    ("catalogue", self.speaker.half(&catalogue.title).to_owned()),
                    ("version", catalogue.version.clone()),
                ];
                self.said("story-catalogue-entered", &values)
            }
            RequirementEvent::CatalogueTaken(event) => {
                let known = self.speaker.municipality.requirements.catalogue(&event.catalogue);
                let title = known.map_or(&*event.catalogue, |catalogue| self.speaker.half(&catalogue.title));
                let values = [("catalogue", title.to_owned()), ("version", event.version.to_string())];
                let tell = |teller: &Self| teller.said("story-catalogue-taken", &values);
                self.decided(event.elsewhere.decided_by, Act::TakeCatalogue, Scope::Municipality, tell)
            }
            RequirementEvent::CatalogueRetired(event) => {
                let known = self.speaker.municipality.requirements.catalogue(&event.catalogue);
                let title = known.map_or(&*event.catalogue, |catalogue| self.speaker.half(&catalogue.title));
                let values = [("catalogue", title.to_owned()), ("version", event.version.to_string())];
                let tell = |teller: &Self| teller.said("story-catalogue-retired", &values);
                let whole = Scope::Municipality;
                self.decided(event.elsewhere.decided_by, Act::TakeCatalogue, whole, tell).quoting(Some(&event.reason))
            }
            RequirementEvent::Assessed(event) => {
                let before = self.answered_before(event.assessment);
                let status = |status: Status| in_sentence(&words.text(status.text_key()));
                let mut values = vec![
                    ("requirement", self.speaker.requirement(&event.requirement)),
                    ("scope", self.speaker.scope(event.scope)),
                    ("status", status(event.answer.status)),
                ];
                let key = match before {
                    None => "story-requirement-assessed",
                    Some(before) if before == event.answer.status => "story-requirement-unchanged",
                    Some(before) => {
                        values.push(("before", status(before)));
                        "story-requirement-reassessed"
                    }
                };
                self.said(key, &values).quoting(event.answer.how.as_ref())
            }
            RequirementEvent::Exempted(event) => self.exempted(event),
            RequirementEvent::Restored(event) => self.answer_restored(event),
            RequirementEvent::Carried(event) => {
                let from: Vec<String> = event.from.iter().map(|id| self.speaker.requirement(id)).collect();
                let values = [
                    ("from", words.all_of(&from)),
                    ("requirement", self.speaker.requirement(&event.requirement)),
                    ("scope", self.speaker.scope(event.scope)),
                    ("status", in_sentence(&words.text(event.answer.status.text_key()))),
                ];
                self.said("story-requirement-carried", &values).quoting(event.answer.how.as_ref())
            }
        }
    }

    fn exempted(&self, event: &'a Exempted) -> Said<'a> {
        let assessment = self.speaker.municipality.requirements.assessments.get(event.assessment);
        let scope = assessment.map_or(Scope::Municipality, |assessment| assessment.scope);
        let requirement = assessment.map(|assessment| self.speaker.requirement(&assessment.requirement));
        let exemption = &event.exemption;
        let values = [
            ("requirement", requirement.unwrap_or_default()),
            ("scope", self.speaker.scope(scope)),
            ("until", self.date(exemption.until)),
        ];
        let tell = |teller: &Self| teller.said("story-requirement-exempted", &values);
        self.decided(exemption.decided_by, Act::Exempt, scope, tell).quoting(Some(&exemption.reason))
    }

    pub(super) fn risk(&self, event: &'a RiskEvent) -> Said<'a> {
        match event {
            RiskEvent::MatrixSet(event) => {
                let values = [("matrix", event.matrix.name.to_string()), ("version", event.version.0.to_string())];
                let tell = |teller: &Self| teller.said("story-matrix-set", &values);
                self.decided(event.elsewhere.decided_by, Act::SetScales, Scope::Municipality, tell)
            }
            RiskEvent::Assessed(event) => self.assessed(event),
            RiskEvent::Treated(event) => {
                let key = match event.treatment.kind {
                    TreatmentKind::Reduce => "story-risk-reduce",
                    TreatmentKind::Avoid => "story-risk-avoid",
                    TreatmentKind::Transfer => "story-risk-transfer",
                    TreatmentKind::Accept => "story-risk-keep",
                };
                let treatment = &event.treatment;
                let tell = |teller: &Self| teller.said(key, &[]);
                let scope = self.scope_of_risk(event.risk);
                self.decided(treatment.elsewhere.decided_by, Act::KeepRisks, scope, tell)
                    .quoting(treatment.reason.as_ref())
            }
            RiskEvent::Accepted(event) => {
                let acceptance = &event.acceptance;
                let scope = self.scope_of_risk(event.risk);
                let level = self.speaker.risk_level(event.level, self.matrix_before(event.risk));
                let values = [("level", level), ("until", self.date(acceptance.until))];
                let tell = |teller: &Self| teller.said("story-risk-accepted", &values);
                self.decided(acceptance.decided_by, Act::AcceptRisk(event.level), scope, tell)
                    .quoting(Some(&acceptance.ground))
            }
            RiskEvent::AnalysedStated(event) => {
                let stated = &event.stated;
                let key = if stated.within_last_year { "story-system-analysed" } else { "story-system-not-analysed" };
                self.said(key, &[("file", self.file(stated.import)), ("date", self.date(stated.as_of))])
            }
            RiskEvent::AnalysisRestored(_) => self.said("story-system-analysis-restored", &[]),
            RiskEvent::Restored(event) => self.risk_restored(event),
        }
    }

    fn scope_of_risk(&self, risk: RiskId) -> Scope {
        self.speaker.municipality.risks.get(risk).map_or(Scope::Municipality, |risk| risk.description.scope)
    }

    /// The matrix that the level in force was read from.
    fn matrix_before(&self, risk: RiskId) -> Option<Version> {
        self.assessed_before(risk).map(|assessed| assessed.matrix)
    }

    fn assessed(&self, event: &'a RiskAssessed) -> Said<'a> {
        let now = &event.judgement;
        let likelihood = |step: Likelihood| in_sentence(&self.speaker.likelihood(step, Some(event.matrix)));
        let consequence = |step: Consequence| in_sentence(&self.speaker.level(step));
        let level = |level| self.speaker.risk_level(level, Some(event.matrix));
        let whole = [
            ("likelihood", likelihood(now.likelihood)),
            ("consequence", consequence(now.consequence)),
            ("level", level(event.level)),
            ("version", event.matrix.0.to_string()),
        ];
        let said = match self.assessed_before(event.risk) {
            None => self.said("story-risk-assessed", &whole),
            // Steps of different matrices cannot be compared.
            Some(before) if before.matrix != event.matrix => self.said("story-risk-assessed-matrix", &whole),
            Some(earlier) => {
                let before = earlier.judgement;
                let likelihood = self.step(
                    now.likelihood.cmp(&before.likelihood),
                    ["story-risk-likelihood-raised", "story-risk-likelihood-lowered", "story-risk-likelihood-same"],
                    likelihood(before.likelihood),
                    likelihood(now.likelihood),
                );
                let consequence = self.step(
                    now.consequence.cmp(&before.consequence),
                    ["story-risk-consequence-raised", "story-risk-consequence-lowered", "story-risk-consequence-same"],
                    consequence(before.consequence),
                    consequence(now.consequence),
                );
                let said = match (now.likelihood == before.likelihood, now.consequence == before.consequence) {
                    (true, true) => self.said("story-risk-assessed-same", &whole),
                    (false, false) => {
                        let values = [("likelihood", likelihood), ("consequence", consequence)];
                        self.said("story-risk-both-changed", &values)
                    }
                    (false, true) => {
                        self.said("story-risk-one-changed", &[("changed", likelihood), ("same", consequence)])
                    }
                    (true, false) => {
                        self.said("story-risk-one-changed", &[("changed", consequence), ("same", likelihood)])
                    }
                };
                let said = if earlier.level == event.level {
                    said
                } else {
                    let values = [("before", level(earlier.level)), ("now", level(event.level))];
                    said.adding(&self.say("story-risk-level-changed", &values))
                };
                self.other_pairs(said, before, now)
            }
        };
        said.quoting(event.reason.as_ref())
    }

    fn step(&self, order: std::cmp::Ordering, keys: [&str; 3], before: String, now: String) -> String {
        let [raised, lowered, same] = keys;
        let key = match order {
            std::cmp::Ordering::Greater => raised,
            std::cmp::Ordering::Less => lowered,
            std::cmp::Ordering::Equal => same,
        };
        self.say(key, &[("before", before), ("now", now)])
    }

    fn other_pairs(&self, mut said: Said<'a>, before: &Judgement, now: &Judgement) -> Said<'a> {
        let inherent = |judged: &Judgement| (judged.inherent_likelihood, judged.inherent_consequence);
        let target = |judged: &Judgement| (judged.target_likelihood, judged.target_consequence);
        if inherent(before) != inherent(now) {
            said = said.adding(&self.say("story-risk-inherent-changed", &[]));
        }
        if target(before) != target(now) {
            said = said.adding(&self.say("story-risk-target-changed", &[]));
        }
        said
    }
}
