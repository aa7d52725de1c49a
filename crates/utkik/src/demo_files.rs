//! Files in the demo: a few verified controls and answers get one as evidence, put and attached as people do it, by
//! whoever verified or answered.

use domain::command::By;
use domain::control::Control;
use domain::evidence::{Attach, EvidenceFile, FileKind, Regards};
use domain::id::{ControlId, ItemRef, PersonId};
use domain::municipality::Municipality;
use domain::text::{Digest, Name, Prose};
use engine::{Ask, Engine, Keeper, clock};
use std::sync::Arc;

/// How many controls, and how many answers.
const EACH: usize = 8;

struct Paper {
    of: ItemRef,
    by: PersonId,
    regards: Regards,
    name: String,
    note: &'static str,
    content: Vec<u8>,
}

/// Attaches the files; does nothing in a store without a place for them.
pub async fn attach(engine: &Engine, keeper: &Arc<Keeper>) -> anyhow::Result<()> {
    let Some(files) = engine.store.files() else { return Ok(()) };
    let snapshot = keeper.snapshot();
    let papers = papers(&snapshot.municipality);
    for paper in papers {
        let mut incoming = files.begin().await?;
        incoming.take(&paper.content).await?;
        let size = incoming.size();
        let digest = incoming.keep(keeper.id).await?;
        let (Ok(name), Some(kind)) = (Name::new(&paper.name), FileKind::of_name(&paper.name)) else { continue };
        let attach = Attach {
            of: paper.of,
            regards: Some(paper.regards),
            link: None,
            file: Some(EvidenceFile { name, digest: Digest::of(&digest), size, kind }),
            note: Prose::cut(paper.note),
        };
        let asked = keeper.act(Ask::one(By::Person(paper.by), None, engine::new_command_id(), attach)).await;
        // Whoever verified may have left the duty since: then there is one paper less.
        asked.map(drop).or_else(|error| match error {
            engine::ActError::Refused(_) => Ok(()),
            other => Err(other),
        })?;
    }
    Ok(())
}

fn papers(municipality: &Municipality) -> Vec<Paper> {
    let today = clock::now().date();
    let verified = municipality.controls.iter().rev().filter(|(_, control)| control.is_open());
    let of_controls = verified.filter_map(|(id, control)| of_control(id, control)).take(EACH);
    let met = municipality.requirements.assessments.iter().rev().filter(|(_, one)| {
        one.answer.status == domain::requirement::Status::Met
            && one.answer.valid_until.is_none_or(|until| until > today)
    });
    let of_answers = met.take(EACH).map(|(id, one)| {
        let list = "Enhet;Granskat;Avvikelser\nEnhet 1;12;0\nEnhet 2;9;1\nEnhet 3;14;0\n";
        Paper {
            of: id.into(),
            by: one.changed.actor,
            regards: Regards::Answer,
            name: "Sammanställning per enhet.csv".to_owned(),
            note: "Underlag till bedömningen.",
            content: list.as_bytes().to_vec(),
        }
    });
    of_controls.chain(of_answers).collect()
}

fn of_control(id: ControlId, control: &Control) -> Option<Paper> {
    let (verification, stamp, _) = control.state.verification.as_ref()?;
    let title = format!("Protokoll från kontroll {}", verification.on);
    let lines = [title.as_str(), &control.description.title, &verification.method];
    Some(Paper {
        of: id.into(),
        by: stamp.actor,
        regards: Regards::Verification,
        name: format!("{title}.pdf"),
        note: "Undertecknat protokoll. Resultatet står på sista raden.",
        content: pdf(&lines),
    })
}

/// A page with some lines, as small as a PDF can be.
fn pdf(lines: &[&str]) -> Vec<u8> {
    let mut drawn = b"BT /F1 12 Tf 56 780 Td 18 TL\n".to_vec();
    for line in lines {
        drawn.push(b'(');
        for letter in line.chars().take(90) {
            // The first 256 letters are what this encoding has, near enough for Swedish.
            match u8::try_from(u32::from(letter)) {
                Ok(byte) if !b"()\\\n".contains(&byte) => drawn.push(byte),
                _ => drawn.push(b' '),
            }
        }
        drawn.extend(b") Tj T*\n");
    }
    drawn.extend(b"ET");
    let stream = [format!("<< /Length {} >>\nstream\n", drawn.len()).into_bytes(), drawn, b"\nendstream".to_vec()];
    let objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_vec(),
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>"
            .to_vec(),
        stream.concat(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_vec(),
    ];
    let mut file = b"%PDF-1.4\n".to_vec();
    let mut places = Vec::new();
    for (number, object) in (1..).zip(&objects) {
        places.push(file.len());
        file.extend(format!("{number} 0 obj\n").bytes());
        file.extend_from_slice(object);
        file.extend(b"\nendobj\n");
    }
    let table = file.len();
    file.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).bytes());
    for place in places {
        file.extend(format!("{place:010} 00000 n \n").bytes());
    }
    file.extend(format!("trailer << /Size {} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n", objects.len() + 1).bytes());
    file
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::evidence::Content;

    #[test]
    fn what_the_demo_attaches_is_what_it_says() {
        let mut content = Content::of(FileKind::Pdf);
        content.pass(&pdf(&["Protokoll (prov)", "Åtgärd"]));
        assert_eq!(content.judge(), Ok(()));
    }
}
