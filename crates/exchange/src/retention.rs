//! What records-management plans write of keeping in one cell: *Bevaras*, *Gallras efter 10 år*, *2 år*,
//! *Vid inaktualitet*. A cell with a condition of its own, such as *5 år efter avslutad skolgång*, is not read: it
//! says more than a number of years.

use crate::plan::folded;

/// The field that says what becomes of a record.
pub(crate) const KEEPING: &str = "keeping";
/// The field that says after how many years.
pub(crate) const DISPOSE_AFTER: &str = "dispose_after";

/// What a cell says: the choice's key, and the years.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Retention {
    pub(crate) keeping: &'static str,
    pub(crate) years: Option<u32>,
}

/// The longest time that is read as years.
const MOST_YEARS: u32 = 200;

/// Reads a cell; none when it says something else, or more.
pub(crate) fn retention(text: &str) -> Option<Retention> {
    let text = folded(text);
    let said = text.trim_end_matches('.').trim();
    let is = |keeping| Some(Retention { keeping, years: None });
    match said {
        "bevaras" | "bevara" | "b" | "bevarande" => return is("preserve"),
        "gallras" | "gallra" | "g" => return is("dispose"),
        _ => {}
    }
    let rest = ["gallras", "gallra", "gallring", "g"]
        .iter()
        .find_map(|word| said.strip_prefix(word)?.strip_prefix([' ', ',', ':', '/']))
        .unwrap_or(said)
        .trim();
    let when_obsolete = ["vid inaktualitet", "inaktualitet", "när den är inaktuell", "efter inaktualitet"];
    if when_obsolete.contains(&rest) {
        return is("dispose-when-obsolete");
    }
    let rest = rest.strip_prefix("efter ").unwrap_or(rest).trim();
    let number = rest.strip_suffix("år").or_else(|| rest.strip_suffix("years"))?.trim();
    let years: u32 = number.parse().ok().filter(|years| (1..=MOST_YEARS).contains(years))?;
    Some(Retention { keeping: "dispose", years: Some(years) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_cell_says_what_becomes_of_it_and_when() {
        let read = |text: &str| retention(text).map(|said| (said.keeping, said.years));
        assert_eq!(read("Bevaras"), Some(("preserve", None)));
        for text in ["Gallras efter 10 år", "Gallras 10 år", "gallras, 10 år.", "10 år", "Efter 10 år", "G 10 år"]
        {
            assert_eq!(read(text), Some(("dispose", Some(10))), "{text}");
        }
        for text in ["Gallras vid inaktualitet", "Vid inaktualitet", "Gallras, vid inaktualitet"] {
            assert_eq!(read(text), Some(("dispose-when-obsolete", None)), "{text}");
        }
        for text in ["Gallras 5 år efter avslutad skolgång", "10", "Se anmärkning", "Gallras efter beslut", "0 år", ""]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
