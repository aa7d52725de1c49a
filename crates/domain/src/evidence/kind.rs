//! The types of file that are taken as evidence.

use serde::{Deserialize, Serialize};

/// A type of file, as its ending says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FileKind {
    /// A document for reading and printing.
    Pdf,
    /// A picture without loss.
    Png,
    /// A photograph.
    Jpg,
    /// Word.
    Docx,
    /// Excel.
    Xlsx,
    /// PowerPoint.
    Pptx,
    /// OpenDocument text.
    Odt,
    /// OpenDocument spreadsheet.
    Ods,
    /// A list with separators.
    Csv,
    /// Plain text.
    Txt,
    /// A mail as it was sent.
    Eml,
    /// A mail as Outlook keeps it.
    Msg,
}

impl FileKind {
    /// Every type.
    pub const ALL: &'static [FileKind] = &[
        FileKind::Pdf,
        FileKind::Docx,
        FileKind::Xlsx,
        FileKind::Pptx,
        FileKind::Odt,
        FileKind::Ods,
        FileKind::Png,
        FileKind::Jpg,
        FileKind::Csv,
        FileKind::Txt,
        FileKind::Eml,
        FileKind::Msg,
    ];

    /// Its usual ending.
    pub fn ending(self) -> &'static str {
        match self {
            FileKind::Pdf => "pdf",
            FileKind::Png => "png",
            FileKind::Jpg => "jpg",
            FileKind::Docx => "docx",
            FileKind::Xlsx => "xlsx",
            FileKind::Pptx => "pptx",
            FileKind::Odt => "odt",
            FileKind::Ods => "ods",
            FileKind::Csv => "csv",
            FileKind::Txt => "txt",
            FileKind::Eml => "eml",
            FileKind::Msg => "msg",
        }
    }

    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            FileKind::Pdf => "application/pdf",
            FileKind::Png => "image/png",
            FileKind::Jpg => "image/jpeg",
            FileKind::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            FileKind::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            FileKind::Pptx => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            FileKind::Odt => "application/vnd.oasis.opendocument.text",
            FileKind::Ods => "application/vnd.oasis.opendocument.spreadsheet",
            FileKind::Csv => "text/csv",
            FileKind::Txt => "text/plain",
            FileKind::Eml => "message/rfc822",
            FileKind::Msg => "application/vnd.ms-outlook",
        }
    }

    /// The type that a file's name says; none if files of that ending are not taken.
    pub fn of_name(name: &str) -> Option<Self> {
        let (_, ending) = name.rsplit_once('.')?;
        let ending = ending.to_ascii_lowercase();
        let ending = if ending == "jpeg" { "jpg" } else { &ending };
        FileKind::ALL.iter().copied().find(|kind| kind.ending() == ending)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_ending_says_what_a_file_is() {
        assert_eq!(FileKind::of_name("Protokoll.PDF"), Some(FileKind::Pdf));
        assert_eq!(FileKind::of_name("foto.jpeg"), Some(FileKind::Jpg));
        assert_eq!(FileKind::of_name("rapport.pdf.exe"), None);
        assert_eq!(FileKind::of_name("pdf"), None);
    }

    #[test]
    fn a_type_is_stored_by_its_ending() {
        for kind in FileKind::ALL {
            assert_eq!(serde_json::to_value(kind).unwrap(), serde_json::Value::from(kind.ending()));
        }
    }
}
