//! Files taken in and what they stated, in a story.

use domain::command::Command;
use domain::id::ImportId;
use domain::source::{SourceEvent, Stated};

use super::change::at_most_four;
use super::{Said, Teller};
use crate::label::{field_label, in_sentence, kind_definite};

impl<'a> Teller<'a> {
    pub(super) fn source(&self, event: &'a SourceEvent) -> Said<'a> {
        match event {
            SourceEvent::Received(event) => {
                let file = &event.description;
                let values = [
                    ("file", file.file.to_string()),
                    ("source", file.source.to_string()),
                    ("date", self.date(file.as_of)),
                ];
                self.said("story-import-received", &values)
            }
            SourceEvent::Stated(event) => self.stated(event),
            SourceEvent::MappingKept(event) => {
                self.said("story-import-mapping-kept", &[("source", event.source.to_string())])
            }
            SourceEvent::Withdrawn(event) => self.said("story-import-withdrawn", &[]).quoting(Some(&event.reason)),
        }
    }

    /// The file's name as it was taken in; without a file the program was told directly.
    pub(super) fn file(&self, import: Option<ImportId>) -> String {
        match import {
            Some(import) => self.speaker.item(import.into()),
            None => self.speaker.words.text("story-import-no-file").into_owned(),
        }
    }

    fn stated(&self, event: &'a Stated) -> Said<'a> {
        let words = self.speaker.words;
        let file = ("file", self.file(Some(event.import)));
        if event.created {
            let what = kind_definite(words, event.item.kind).into_owned();
            return self.said("story-import-made", &[file, ("what", what)]);
        }
        // What the file changed; a field that is no longer one of the kind's is only counted.
        let noun = event.item.kind.word();
        let specs = Command::specs(&format!("{noun}.describe")).unwrap_or_default();
        let known = specs.iter().filter(|spec| event.before.contains_key(spec.name));
        let labels: Vec<String> = known.map(|spec| in_sentence(&field_label(words, noun, spec.name))).collect();
        if event.before.is_empty() {
            return self.said("story-import-stated-nothing", &[file]);
        }
        let fields = at_most_four(words, labels, event.before.len());
        self.said("story-import-stated", &[file, ("fields", fields)])
    }
}
