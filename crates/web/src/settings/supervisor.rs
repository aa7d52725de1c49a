//! Which authority supervises a municipality: by county for public administration (7 and 9–15 §§
//! cybersäkerhetsförordningen (2025:1507)), by sector for some operations. The table is `catalogues/supervisors.json`.

use domain::requirement::Both;
use serde::Deserialize;
use std::sync::OnceLock;

#[derive(Deserialize)]
struct File {
    instrument: Both,
    source: Source,
    authorities: Vec<Authority>,
    counties: Vec<County>,
    sectors: Vec<Sector>,
}

#[derive(Deserialize)]
struct Source {
    url: String,
    read_on: String,
    note: Both,
}

#[derive(Deserialize)]
struct Authority {
    id: String,
    name: Both,
}

#[derive(Deserialize)]
struct County {
    county: String,
    authority: String,
}

#[derive(Deserialize)]
struct Sector {
    name: Both,
    by_county: bool,
    authority: Option<String>,
    reference: String,
}

/// The authority that supervises one sector of a municipality's operations.
pub(super) struct Supervised {
    pub(super) sector: &'static Both,
    /// None where it follows from a county that is not known.
    pub(super) authority: Option<&'static Both>,
    /// The provision that says so.
    pub(super) reference: &'static str,
}

/// Where the table comes from: instrument, address, the day it was read (ISO 8601), and which wording it has.
pub(super) struct Origin {
    pub(super) instrument: &'static Both,
    pub(super) url: &'static str,
    pub(super) read_on: &'static str,
    pub(super) note: &'static Both,
}

fn file() -> Option<&'static File> {
    static FILE: OnceLock<Option<File>> = OnceLock::new();
    FILE.get_or_init(|| serde_json::from_str(include_str!("../../../../catalogues/supervisors.json")).ok()).as_ref()
}

fn authority(id: &str) -> Option<&'static Both> {
    file()?.authorities.iter().find(|one| one.id == id).map(|one| &one.name)
}

/// The authority by county; a county is written `Skåne`, `Skåne län` or `Västra Götalands län`.
fn by_county(county: &str) -> Option<&'static Both> {
    let written = county.trim().to_lowercase();
    let name = written.strip_suffix(" län").unwrap_or(&written);
    let is_named = |one: &&County| {
        let known = one.county.to_lowercase();
        name == known || name.strip_suffix('s') == Some(known.as_str())
    };
    file()?.counties.iter().find(is_named).and_then(|one| authority(&one.authority))
}

/// Who supervises what in a municipality of a county.
pub(super) fn supervised(county: Option<&str>) -> Vec<Supervised> {
    let in_county = county.and_then(by_county);
    let of = |sector: &'static Sector| Supervised {
        sector: &sector.name,
        authority: if sector.by_county { in_county } else { sector.authority.as_deref().and_then(authority) },
        reference: &sector.reference,
    };
    file().map(|file| file.sectors.iter().map(of).collect()).unwrap_or_default()
}

/// Where the table comes from.
pub(super) fn origin() -> Option<Origin> {
    file().map(|file| Origin {
        instrument: &file.instrument,
        url: &file.source.url,
        read_on: &file.source.read_on,
        note: &file.source.note,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_county_leads_to_its_authority_however_it_is_written() {
        let name = |county| by_county(county).map(|both| both.sv.as_str());
        assert_eq!(name("Västra Götalands län"), Some("Länsstyrelsen i Västra Götalands län"));
        assert_eq!(name("dalarna"), Some("Länsstyrelsen i Örebro län"));
        assert_eq!(name(" Jönköpings län"), Some("Länsstyrelsen i Östergötlands län"));
        assert_eq!(name("Närke"), None);
    }

    #[test]
    fn every_county_and_sector_leads_to_an_authority() {
        let file = file().unwrap();
        assert_eq!(file.counties.len(), 21);
        for county in &file.counties {
            assert!(supervised(Some(&county.county)).iter().all(|one| one.authority.is_some()), "{}", county.county);
        }
        assert!(supervised(None).iter().any(|one| one.authority.is_none()));
    }
}
