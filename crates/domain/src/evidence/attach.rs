//! Attach: say what shows that an answer holds, or that a control works.

use super::event::{EvidenceAttached, EvidenceEvent};
use super::model::{EvidenceFile, Regards, carries};
use crate::command::{By, Decided, Ground, Verb};
use crate::field::{Fault, Input, Part, Spec, Wrong};
use crate::id::{ItemRef, Scope};
use crate::mandate::Act;
use crate::municipality::Municipality;
use crate::offer;
use crate::refusal::Refusal;
use crate::sight;
use crate::text::{Line, Prose};

/// Attach a link or a file. The file is never given in a field: whoever took its bytes in says which it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Attach {
    /// To what.
    pub of: ItemRef,
    /// What it shows.
    pub regards: Option<Regards>,
    /// Where it can be read.
    pub link: Option<Line>,
    /// The file, whose bytes have been kept.
    pub file: Option<EvidenceFile>,
    /// What it is.
    pub note: Option<Prose>,
}

impl Part for Attach {
    fn specs(_name: &'static str, out: &mut Vec<Spec>) {
        <ItemRef as Part>::specs("of", out);
        <Option<Regards> as Part>::specs("regards", out);
        <Option<Line> as Part>::specs("link", out);
        <Option<Prose> as Part>::specs("note", out);
    }

    fn take(_name: &'static str, input: &Input, faults: &mut Vec<Fault>) -> Option<Self> {
        let of = <ItemRef as Part>::take("of", input, faults);
        let regards = <Option<Regards> as Part>::take("regards", input, faults);
        let link = <Option<Line> as Part>::take("link", input, faults);
        let note = <Option<Prose> as Part>::take("note", input, faults);
        Some(Attach { of: of?, regards: regards?, link: link?, file: None, note: note? })
    }

    fn put(&self, _name: &'static str, out: &mut Input) {
        Part::put(&self.of, "of", out);
        self.regards.put("regards", out);
        self.link.put("link", out);
        self.note.put("note", out);
    }

    fn blank(&mut self) {}

    fn references(&self, _name: &'static str, found: &mut Vec<(&'static str, ItemRef)>) {
        Part::references(&self.of, "of", found);
    }
}

impl Verb for Attach {
    const NAME: &'static str = "evidence.attach";

    /// None: what others do with the thing meanwhile is no reason against one more piece of evidence.
    fn item(&self) -> Option<ItemRef> {
        None
    }

    fn asks(&self, municipality: &Municipality) -> Result<(Act, Scope), Refusal> {
        if !carries(self.of.kind) {
            return Err(Refusal::fault("of", Wrong::NoSuch));
        }
        Ok((Act::KeepEvidence, sight::home(municipality, self.of)))
    }

    fn decide(self, ground: &Ground<'_>, _by: &By, decided: &mut Decided) -> Result<(), Refusal> {
        let evidence = &ground.municipality.evidence;
        if !offer::is_open(ground.municipality, self.of) {
            return Err(Refusal::Closed(self.of));
        }
        if self.link.is_none() && self.file.is_none() {
            return Err(Refusal::rule("evidence-nothing", "link"));
        }
        if self.link.as_ref().is_some_and(|link| !is_address(link)) {
            return Err(Refusal::rule("evidence-not-a-link", "link"));
        }
        if self.regards.is_some_and(|regards| !Regards::of(self.of.kind).contains(&regards)) {
            return Err(Refusal::fault("regards", Wrong::NotAChoice));
        }
        let same = |file: &EvidenceFile| self.file.as_ref().is_some_and(|given| given.digest == file.digest);
        if evidence.of(self.of).any(|one| one.file.as_ref().is_some_and(same)) {
            return Err(Refusal::Rule { rule: "evidence-attached-already", field: None });
        }
        let number = evidence.next(self.of);
        let Attach { of, regards, link, file, note } = self;
        decided.add(EvidenceEvent::Attached(EvidenceAttached { of, number, regards, link, file, note }))
    }
}

/// Whether a link leads to a page: whatever else an address can do is not followed from here.
fn is_address(link: &str) -> bool {
    let rest = link.strip_prefix("https://").or_else(|| link.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty() && !rest.contains(char::is_whitespace))
}
