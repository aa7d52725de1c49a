//! Whether a file's content is what its ending says, told while the file passes by, piece for piece: its first
//! bytes, the parts that a package of Office has, and that a text is text. What runs when it is opened is not taken
//! under the name of what does not.

use super::kind::FileKind;

/// So many bytes from the beginning tell most types.
const HEAD: usize = 512;
/// The longest name that is looked for; so much of each piece is kept for the next.
const LONGEST: usize = 24;

const ZIP: &[u8] = b"PK\x03\x04";
const COMPOUND: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
const MACROS: &[u8] = b"vbaProject.bin";
/// What binary files begin with: a text does not.
const NOT_TEXT: &[&[u8]] =
    &[b"%PDF-", ZIP, COMPOUND, b"\x89PNG", b"\xFF\xD8\xFF", b"MZ", b"\x7FELF", b"GIF8", b"{\\rtf"];
/// What pages and pictures with script in them begin with, in small letters.
const MARKUP: &[&[u8]] = &[b"<!doctype", b"<html", b"<script", b"<svg", b"<?xml"];

/// The content is not what the ending says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotItsType {
    /// It is something else.
    Other,
    /// It is what the ending says and holds macros.
    Macros,
}

/// A file's content as it passes by.
#[derive(Clone, Debug)]
pub struct Content {
    kind: FileKind,
    head: Vec<u8>,
    /// The end of the piece before.
    tail: Vec<u8>,
    part_found: bool,
    macros_found: bool,
    zero_found: bool,
}

impl Content {
    /// Begins with a file that is said to be of a type.
    pub fn of(kind: FileKind) -> Self {
        Content { kind, head: Vec::new(), tail: Vec::new(), part_found: false, macros_found: false, zero_found: false }
    }

    /// Takes the next piece.
    pub fn pass(&mut self, piece: &[u8]) {
        let room = HEAD.saturating_sub(self.head.len());
        self.head.extend(piece.iter().take(room));
        self.zero_found |= piece.contains(&0);
        let Some(part) = part(self.kind) else { return };
        let mut seen = std::mem::take(&mut self.tail);
        seen.extend_from_slice(piece);
        self.part_found |= holds(&seen, part);
        self.macros_found |= holds(&seen, MACROS);
        self.tail = seen.split_off(seen.len().saturating_sub(LONGEST));
    }

    /// Whether the content that has passed is what the ending says.
    pub fn judge(&self) -> Result<(), NotItsType> {
        let begins = |with: &[u8]| self.head.starts_with(with);
        let is = match self.kind {
            // Some programs write a few bytes before it.
            FileKind::Pdf => holds(&self.head, b"%PDF-"),
            FileKind::Png => begins(b"\x89PNG\r\n\x1A\n"),
            FileKind::Jpg => begins(&[0xFF, 0xD8, 0xFF]),
            FileKind::Docx | FileKind::Xlsx | FileKind::Pptx => begins(ZIP) && self.part_found,
            FileKind::Odt | FileKind::Ods => begins(ZIP) && self.part_found,
            FileKind::Msg => begins(COMPOUND),
            FileKind::Csv | FileKind::Txt => self.is_text(),
            FileKind::Eml => self.is_text() && self.begins_with_a_header(),
        };
        match (is, self.macros_found) {
            (false, _) => Err(NotItsType::Other),
            (true, true) => Err(NotItsType::Macros),
            (true, false) => Ok(()),
        }
    }

    fn is_text(&self) -> bool {
        let wide = self.head.starts_with(&[0xFF, 0xFE]) || self.head.starts_with(&[0xFE, 0xFF]);
        let small: Vec<u8> = self.head.trim_ascii_start().to_ascii_lowercase();
        let small = small.strip_prefix(&[0xEF, 0xBB, 0xBF]).unwrap_or(&small).trim_ascii_start();
        (wide || !self.zero_found)
            && !NOT_TEXT.iter().any(|other| self.head.starts_with(other))
            && !MARKUP.iter().any(|markup| small.starts_with(markup))
    }

    /// The first line of a mail is a header: a name without spaces, a colon.
    fn begins_with_a_header(&self) -> bool {
        let line = self.head.split(|byte| *byte == b'\n').next().unwrap_or_default();
        let name = line.split(|byte| *byte == b':').next().unwrap_or_default();
        name.len() < line.len() && !name.is_empty() && name.iter().all(u8::is_ascii_graphic)
    }
}

/// The part that a package of this type has, named in it without compression.
fn part(kind: FileKind) -> Option<&'static [u8]> {
    Some(match kind {
        FileKind::Docx => b"word/document",
        FileKind::Xlsx => b"xl/workbook",
        FileKind::Pptx => b"ppt/presentation",
        FileKind::Odt => b"opendocument.text",
        FileKind::Ods => b"opendocument.spreadsheet",
        _ => return None,
    })
}

fn holds(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(kind: FileKind, bytes: &[u8]) -> Result<(), NotItsType> {
        let (mut whole, mut drops) = (Content::of(kind), Content::of(kind));
        whole.pass(bytes);
        bytes.chunks(3).for_each(|piece| drops.pass(piece));
        assert_eq!(whole.judge(), drops.judge(), "however it is cut");
        whole.judge()
    }

    #[test]
    fn content_is_what_the_ending_says() {
        let zip = |parts: &str| [ZIP, parts.as_bytes()].concat();
        let long = [b"PK\x03\x04".as_slice(), &[1; 4000], b"word/document.xml"].concat();
        for (kind, bytes) in [
            (FileKind::Pdf, b"%PDF-1.7\n".to_vec()),
            (FileKind::Png, b"\x89PNG\r\n\x1A\nIHDR".to_vec()),
            (FileKind::Jpg, vec![0xFF, 0xD8, 0xFF, 0xE0]),
            (FileKind::Docx, zip("[Content_Types].xml word/document.xml")),
            (FileKind::Docx, long),
            (FileKind::Xlsx, zip("xl/workbook.xml")),
            (FileKind::Pptx, zip("ppt/presentation.xml")),
            (FileKind::Odt, zip("mimetypeapplication/vnd.oasis.opendocument.text")),
            (FileKind::Ods, zip("mimetypeapplication/vnd.oasis.opendocument.spreadsheet")),
            (FileKind::Csv, "System;Ägare\nElevkort;Åsa".as_bytes().to_vec()),
            (FileKind::Txt, b"\xFF\xFEa\0".to_vec()),
            (FileKind::Eml, b"Received: from avik.se\r\nSubject: Test".to_vec()),
            (FileKind::Msg, COMPOUND.to_vec()),
        ] {
            assert_eq!(judged(kind, &bytes), Ok(()), "{kind:?}");
        }
    }

    #[test]
    fn content_that_is_something_else_is_told() {
        for (kind, bytes) in [
            (FileKind::Pdf, b"MZ\x90\0".as_slice()),
            (FileKind::Png, b"<svg onload=alert(1)>"),
            (FileKind::Docx, b"PK\x03\x04xl/workbook.xml"),
            (FileKind::Txt, b"\n <!DOCTYPE html><script>"),
            (FileKind::Txt, b"\xEF\xBB\xBF<html>"),
            (FileKind::Csv, b"PK\x03\x04"),
            (FileKind::Csv, b"a;b\0c"),
            (FileKind::Eml, b"Hej, jag skriver: nu"),
            (FileKind::Msg, b"Subject: x"),
        ] {
            assert_eq!(judged(kind, bytes), Err(NotItsType::Other), "{kind:?}");
        }
        let macros = b"PK\x03\x04xl/workbook.xml xl/vbaProject.bin";
        assert_eq!(judged(FileKind::Xlsx, macros), Err(NotItsType::Macros));
    }
}
