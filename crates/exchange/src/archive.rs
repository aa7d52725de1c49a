//! Looks into a zip file's list of contents before anything is unpacked.
//! A workbook is a zip file, and a small one may be made to unpack to more than the memory holds.
//! The list (APPNOTE.TXT 4.3.12 and 4.3.16) is believed first, because reading it costs nothing; then everything is
//! unpacked once to nowhere, because a list may lie.

use std::io::{self, Read};

use flate2::read::DeflateDecoder;

/// What a zip file says it holds.
pub(crate) struct Contents {
    /// The names of its files.
    pub names: Vec<String>,
    /// How many bytes they unpack to, together.
    pub unpacked_bytes: u64,
    parts: Vec<Part>,
}

/// How a file is packed, and where.
struct Part {
    method: u64,
    start: u64,
    length: u64,
}

const END_RECORD: usize = 22;
const ENTRY: usize = 46;
/// Stands in a 32-bit size when the true one is in the entry's 64-bit extra field.
const IN_EXTRA: u64 = 0xFFFF_FFFF;

/// Reads the list of contents; the error says what is wrong with it.
pub(crate) fn contents(bytes: &[u8]) -> Result<Contents, &'static str> {
    let end = end_record(bytes).ok_or("no list of contents")?;
    let record = bytes.get(end..).unwrap_or_default();
    let count = number(record, 10, 2).ok_or("no list of contents")?;
    let offset = number(record, 16, 4).ok_or("no list of contents")?;
    // A 64-bit list (sign PK 6 7 before the end) is needed above 4 GiB or 65,535 files; no list of rows is.
    let before_end = end.checked_sub(20).and_then(|start| bytes.get(start..));
    if before_end.is_some_and(|bytes| bytes.starts_with(b"PK\x06\x07")) || offset == IN_EXTRA {
        return Err("too many or too large files in it");
    }
    let mut position = usize::try_from(offset).map_err(|_| "a list of contents outside the file")?;
    let mut names = Vec::new();
    let mut parts = Vec::new();
    let mut unpacked_bytes = 0_u64;
    let mut packed_bytes = 0_u64;
    for _ in 0..count {
        let entry = bytes.get(position..end).filter(|entry| entry.starts_with(b"PK\x01\x02"));
        let entry = entry.ok_or("a broken list of contents")?;
        let (packed, unpacked) = sizes(entry).ok_or("a broken list of contents")?;
        packed_bytes = packed_bytes.saturating_add(packed);
        unpacked_bytes = unpacked_bytes.saturating_add(unpacked);
        let method = number(entry, 10, 2).ok_or("a broken list of contents")?;
        let start = number(entry, 42, 4).ok_or("a broken list of contents")?;
        parts.push(Part { method, start, length: packed });
        let [name, extra, comment] = lengths(entry).ok_or("a broken list of contents")?;
        let name_bytes = entry.get(ENTRY..ENTRY + name).ok_or("a broken list of contents")?;
        names.push(String::from_utf8_lossy(name_bytes).into_owned());
        position += ENTRY + name + extra + comment;
    }
    // Files that share the same packed bytes are how the worst bombs are made.
    if packed_bytes > bytes.len() as u64 {
        return Err("files in it that overlap");
    }
    Ok(Contents { names, unpacked_bytes, parts })
}

/// Unpacks everything once, to nowhere, and so learns what the list of contents may lie about: how much it is, and
/// how many texts a workbook's table of texts says it holds, which the reader makes room for at once.
pub(crate) fn unpacks_within(bytes: &[u8], contents: &Contents, limit: u64) -> Result<bool, &'static str> {
    let mut left = limit;
    for (name, part) in contents.names.iter().zip(&contents.parts) {
        let data = packed(bytes, part).ok_or("a file in it that is not where it should be")?;
        let unpacked: Box<dyn Read + '_> = match part.method {
            0 => Box::new(data),
            8 => Box::new(DeflateDecoder::new(data)),
            _ => return Err("a file in it packed in an unknown way"),
        };
        let mut unpacked = unpacked.take(left.saturating_add(1));
        let size = if name.to_ascii_lowercase().ends_with("sharedstrings.xml") {
            let mut text = Vec::new();
            unpacked.read_to_end(&mut text).map_err(|_| "a damaged file in it")?;
            // The shortest text takes five bytes: <si/>.
            if texts_said(&text) > text.len() as u64 / 5 {
                return Err("more texts said than there can be");
            }
            text.len() as u64
        } else {
            io::copy(&mut unpacked, &mut io::sink()).map_err(|_| "a damaged file in it")?
        };
        match left.checked_sub(size) {
            Some(rest) => left = rest,
            None => return Ok(false),
        }
    }
    Ok(true)
}

/// The largest number of texts that a table of texts says it holds, wherever in it and in whatever encoding.
fn texts_said(text: &[u8]) -> u64 {
    let narrow: Vec<u8> = text.iter().copied().filter(|byte| *byte != 0).collect();
    let name = b"uniqueCount";
    let after = narrow.windows(name.len()).enumerate().filter(|(_, part)| part == name).map(|(at, _)| at + name.len());
    after
        .map(|at| {
            let digits = narrow.iter().skip(at).skip_while(|byte| b" \t\r\n='\"+".contains(byte));
            digits
                .take_while(|byte| byte.is_ascii_digit())
                .fold(0_u64, |number, digit| number.saturating_mul(10).saturating_add(u64::from(digit - b'0')))
        })
        .max()
        .unwrap_or(0)
}

/// The packed bytes of a file, which lie after its own header (4.3.7).
fn packed<'bytes>(bytes: &'bytes [u8], part: &Part) -> Option<&'bytes [u8]> {
    let header = bytes.get(usize::try_from(part.start).ok()?..).filter(|header| header.starts_with(b"PK\x03\x04"))?;
    let length = |position| number(header, position, 2).and_then(|length| usize::try_from(length).ok());
    let data = 30_usize.checked_add(length(26)?)?.checked_add(length(28)?)?;
    header.get(data..data.checked_add(usize::try_from(part.length).ok()?)?)
}

/// Where the end record begins: the last one whose comment reaches exactly to the end of the file.
fn end_record(bytes: &[u8]) -> Option<usize> {
    let last = bytes.len().checked_sub(END_RECORD)?;
    let first = last.saturating_sub(usize::from(u16::MAX));
    (first..=last).rev().find(|start| {
        let record = bytes.get(*start..).unwrap_or_default();
        let comment = number(record, 20, 2).and_then(|length| usize::try_from(length).ok());
        record.starts_with(b"PK\x05\x06") && comment.is_some_and(|length| END_RECORD + length == record.len())
    })
}

/// The packed and unpacked size of an entry.
fn sizes(entry: &[u8]) -> Option<(u64, u64)> {
    let packed = number(entry, 20, 4)?;
    let unpacked = number(entry, 24, 4)?;
    if packed != IN_EXTRA && unpacked != IN_EXTRA {
        return Some((packed, unpacked));
    }
    let [name, extra, _] = lengths(entry)?;
    let mut fields = entry.get(ENTRY + name..ENTRY + name + extra)?;
    loop {
        let length = usize::try_from(number(fields, 2, 2)?).ok()?;
        if number(fields, 0, 2)? == 1 {
            // Only the sizes that did not fit stand here, the unpacked one first.
            let wide_unpacked = if unpacked == IN_EXTRA { number(fields, 4, 8)? } else { unpacked };
            let second = if unpacked == IN_EXTRA { 12 } else { 4 };
            let wide_packed = if packed == IN_EXTRA { number(fields, second, 8)? } else { packed };
            return Some((wide_packed, wide_unpacked));
        }
        fields = fields.get(4 + length..)?;
    }
}

/// The lengths of an entry's name, extra fields and comment.
fn lengths(entry: &[u8]) -> Option<[usize; 3]> {
    let length = |position| number(entry, position, 2).and_then(|length| usize::try_from(length).ok());
    Some([length(28)?, length(30)?, length(32)?])
}

/// A number of so many bytes, the smallest first.
fn number(bytes: &[u8], position: usize, length: usize) -> Option<u64> {
    let bytes = bytes.get(position..position.checked_add(length)?)?;
    Some(bytes.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An archive of no data whose list has one entry with these sizes.
    fn archive(packed: u32, unpacked: u32, extra: &[u8]) -> Vec<u8> {
        let mut bytes = b"PK\x01\x02".to_vec();
        bytes.resize(20, 0);
        bytes.extend(packed.to_le_bytes());
        bytes.extend(unpacked.to_le_bytes());
        bytes.extend(5_u16.to_le_bytes());
        bytes.extend(u16::try_from(extra.len()).unwrap().to_le_bytes());
        bytes.resize(ENTRY, 0);
        bytes.extend(b"a.xml");
        bytes.extend(extra);
        bytes.extend(b"PK\x05\x06\0\0\0\0\x01\0\x01\0\0\0\0\0\0\0\0\0\0\0");
        bytes
    }

    #[test]
    fn the_list_tells_names_and_sizes() {
        let found = contents(&archive(10, 4_000_000_000, &[])).unwrap();
        assert_eq!(found.names, ["a.xml"]);
        assert_eq!(found.unpacked_bytes, 4_000_000_000);
    }

    #[test]
    fn sizes_beyond_32_bits_stand_in_an_extra_field() {
        let mut extra = b"\x99\x99\x02\0zz\x01\0\x08\0".to_vec();
        extra.extend(5_000_000_000_u64.to_le_bytes());
        assert_eq!(contents(&archive(10, u32::MAX, &extra)).unwrap().unpacked_bytes, 5_000_000_000);
        assert!(contents(&archive(10, u32::MAX, &[])).is_err());
    }

    #[test]
    fn overlapping_and_broken_archives_are_refused() {
        assert_eq!(contents(&archive(10_000, 10_000, &[])).err(), Some("files in it that overlap"));
        let whole = archive(10, 10, &[]);
        assert!(contents(&whole[..whole.len() - 1]).is_err());
        assert!(contents(&whole[1..]).is_err());
        assert!(contents(b"PK").is_err());
    }

    /// A zip file of one stored file; what the list says of its size is given.
    fn stored(name: &str, data: &[u8], said: u32) -> Vec<u8> {
        let size = u32::try_from(data.len()).unwrap().to_le_bytes();
        let name_length = u16::try_from(name.len()).unwrap().to_le_bytes();
        let mut bytes = b"PK\x03\x04".to_vec();
        bytes.resize(18, 0);
        bytes.extend([size, size].concat());
        bytes.extend(name_length);
        bytes.extend([0, 0]);
        bytes.extend(name.as_bytes());
        bytes.extend(data);
        let list = u32::try_from(bytes.len()).unwrap();
        bytes.extend(b"PK\x01\x02");
        bytes.resize(bytes.len() + 16, 0);
        bytes.extend([size, said.to_le_bytes()].concat());
        bytes.extend(name_length);
        bytes.resize(bytes.len() + 16, 0);
        bytes.extend(name.as_bytes());
        bytes.extend(b"PK\x05\x06\0\0\0\0\x01\0\x01\0\0\0\0\0");
        bytes.extend(list.to_le_bytes());
        bytes.extend([0, 0]);
        bytes
    }

    fn unpacks(bytes: &[u8], limit: u64) -> Result<bool, &'static str> {
        unpacks_within(bytes, &contents(bytes)?, limit)
    }

    #[test]
    fn a_list_that_lies_about_sizes_is_found_out() {
        let lying = stored("a.xml", &[b'x'; 1_000], 1);
        assert_eq!(contents(&lying).unwrap().unpacked_bytes, 1);
        assert_eq!(unpacks(&lying, 999), Ok(false));
        assert_eq!(unpacks(&lying, 1_000), Ok(true));
    }

    #[test]
    fn more_texts_than_there_can_be_are_refused() {
        let table = |count: &str| {
            stored("xl/SharedStrings.xml", format!("<sst uniqueCount = {count}><si/></sst>").as_bytes(), 1)
        };
        assert_eq!(unpacks(&table("\"3\""), 1_000), Ok(true));
        assert_eq!(unpacks(&table("'99999999999'"), 1_000), Err("more texts said than there can be"));
        let wide: Vec<u8> = "<sst uniqueCount=\"+4000\">".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert!(unpacks(&stored("a/sharedStrings.xml", &wide, 1), 1_000).is_err());
    }
}
