//! Evidence in a story.

use domain::evidence::EvidenceEvent;

use super::{Said, Teller};

impl<'a> Teller<'a> {
    pub(super) fn evidence(&self, event: &'a EvidenceEvent) -> Said<'a> {
        match event {
            EvidenceEvent::Attached(event) => {
                let file = event.file.as_ref().map(|file| file.name.to_string());
                let link = event.link.as_ref().map(ToString::to_string);
                let said = match (file, link) {
                    (Some(name), _) => self.said("story-evidence-file", &[("name", name)]),
                    (None, link) => self.said("story-evidence-link", &[("link", link.unwrap_or_default())]),
                };
                said.quoting(event.note.as_ref())
            }
            EvidenceEvent::Carried(event) => {
                let one = &event.evidence;
                let file = one.file.as_ref().map(|file| file.name.to_string());
                let name = file.or(one.link.as_ref().map(ToString::to_string)).unwrap_or_default();
                let values = [("name", name), ("from", self.speaker.item(event.from))];
                self.said("story-evidence-carried", &values).quoting(one.note.as_ref())
            }
            EvidenceEvent::Detached(event) => {
                let known = self.speaker.municipality.evidence.get(event.of, event.number);
                let name = known.map(|one| one.called().to_owned()).unwrap_or_default();
                self.said("story-evidence-detached", &[("name", name)]).quoting(event.reason.as_ref())
            }
        }
    }
}
