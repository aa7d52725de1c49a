//! Search across everything, held beside the value: words are folded and stemmed (Swedish), and a query word is
//! looked for anywhere within the known words, so that *säkerhet* finds *informationssäkerhet*.

use domain::evidence::Evidence;
use domain::field::{Input, Shape, Spec};
use domain::id::{ItemRef, Kind, Numbered};
use domain::item::Described;
use domain::municipality::Municipality;
use rust_stemmers::{Algorithm, Stemmer};
use std::collections::{BTreeSet, HashMap};

/// The kinds that have texts of their own to search.
const SEARCHED: &[Kind] = &[
    Kind::Unit,
    Kind::Family,
    Kind::Object,
    Kind::RecordType,
    Kind::InformationSet,
    Kind::Processing,
    Kind::System,
    Kind::Supplier,
    Kind::Risk,
    Kind::Control,
    Kind::Action,
    Kind::Sample,
    Kind::Weakness,
    Kind::ReportedNeed,
];

/// An item that was found, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// The item.
    pub item: ItemRef,
    /// How well it fits; higher is better.
    pub weight: u32,
}

/// Words to items.
#[derive(Debug, Default)]
pub(crate) struct Search {
    words: HashMap<Box<str>, Vec<u32>>,
    items: Vec<Option<ItemRef>>,
    places: HashMap<ItemRef, u32>,
}

/// A text in lower case.
pub fn fold(text: &str) -> String {
    text.to_lowercase()
}

fn words_of(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

fn stems(text: &str) -> BTreeSet<String> {
    let stemmer = Stemmer::create(Algorithm::Swedish);
    words_of(&fold(text)).map(|word| stemmer.stem(word).into_owned()).collect()
}

/// The stems of words that were met: people write the same words again and again.
#[derive(Default)]
struct Met {
    stems: HashMap<Box<str>, Box<str>>,
}

impl Met {
    fn stem(&mut self, word: &str) -> &str {
        if !self.stems.contains_key(word) {
            self.stems.insert(word.into(), Stemmer::create(Algorithm::Swedish).stem(word).into());
        }
        self.stems.get(word).map_or("", |stem| stem)
    }
}

/// Whether a folded text has a word of a query, as it was typed or in another form. What is no word, such as `2.3.4`,
/// has no other form.
pub fn says(text: &str, word: &str) -> bool {
    let other_form = || text.contains(&*Stemmer::create(Algorithm::Swedish).stem(word));
    text.contains(word) || word.chars().all(char::is_alphabetic) && other_form()
}

impl Search {
    /// The index of a whole municipality.
    pub(crate) fn of(municipality: &Municipality) -> Self {
        let (mut search, mut met) = (Search::default(), Met::default());
        for kind in SEARCHED {
            for number in 1..=count(municipality, *kind) {
                search.enter(municipality, ItemRef { kind: *kind, number }, &mut met);
            }
        }
        search
    }

    /// Takes an item in as it is now; what it said before is forgotten.
    pub(crate) fn put(&mut self, municipality: &Municipality, item: ItemRef) {
        if !SEARCHED.contains(&item.kind) {
            return;
        }
        if let Some(place) = self.places.remove(&item) {
            // The old place stays in the lists of words, and names nothing from now on.
            if let Some(old) = usize::try_from(place).ok().and_then(|place| self.items.get_mut(place)) {
                *old = None;
            }
        }
        self.enter(municipality, item, &mut Met::default());
    }

    fn enter(&mut self, municipality: &Municipality, item: ItemRef, met: &mut Met) {
        let Some(text) = text_of(municipality, item) else { return };
        let Ok(place) = u32::try_from(self.items.len()) else { return };
        self.items.push(Some(item));
        self.places.insert(item, place);
        for word in words_of(&fold(&text)) {
            let stem = met.stem(word);
            match self.words.get_mut(stem) {
                // The same word again.
                Some(places) if places.last() == Some(&place) => {}
                Some(places) => places.push(place),
                None => {
                    self.words.insert(stem.into(), vec![place]);
                }
            }
        }
    }

    /// The items in which every word of the query occurs, those with it in their title first.
    pub(crate) fn find(&self, municipality: &Municipality, query: &str) -> Vec<Found> {
        let mut hits: Option<HashMap<u32, u32>> = None;
        for stem in stems(query) {
            let mut here: HashMap<u32, u32> = HashMap::new();
            for (word, places) in &self.words {
                let weight = if **word == *stem {
                    3
                } else if word.starts_with(stem.as_str()) {
                    2
                } else if stem.chars().count() >= 3 && word.contains(stem.as_str()) {
                    1
                } else {
                    continue;
                };
                for place in places {
                    let best = here.entry(*place).or_default();
                    *best = (*best).max(weight);
                }
            }
            hits = Some(match hits {
                None => here,
                Some(before) => before
                    .into_iter()
                    .filter_map(|(place, weight)| here.get(&place).map(|more| (place, weight + more)))
                    .collect(),
            });
        }
        let query = fold(query.trim());
        let mut found: Vec<Found> = hits
            .unwrap_or_default()
            .into_iter()
            .filter_map(|(place, weight)| {
                let item = (*self.items.get(usize::try_from(place).ok()?)?)?;
                let title = municipality.title(item).map(fold).unwrap_or_default();
                let by_title = if title.contains(&query) { 10 } else { 0 };
                Some(Found { item, weight: weight + by_title })
            })
            .collect();
        found.sort_by_key(|found| (std::cmp::Reverse(found.weight), found.item));
        found
    }
}

/// The items of an earlier value in which every word of the query occurs. There is no index for those: the texts
/// themselves are looked through.
pub(crate) fn look_through(municipality: &Municipality, query: &str) -> Vec<Found> {
    let wanted = stems(query);
    let mut found = Vec::new();
    if wanted.is_empty() {
        return found;
    }
    for kind in SEARCHED {
        for number in 1..=count(municipality, *kind) {
            let item = ItemRef { kind: *kind, number };
            let Some(text) = text_of(municipality, item) else { continue };
            let text = fold(&text);
            if wanted.iter().all(|stem| text.contains(stem.as_str())) {
                let title = municipality.title(item).map(fold).unwrap_or_default();
                found.push(Found { item, weight: if title.contains(&fold(query.trim())) { 10 } else { 1 } });
            }
        }
    }
    found.sort_by_key(|found| (std::cmp::Reverse(found.weight), found.item));
    found
}

/// The evidence in whose name or note every word of the query occurs, with how well it fits, best first. There is little
/// of it beside all other texts: it has no index, and what was taken off is not found.
pub fn find_evidence<'a>(municipality: &'a Municipality, query: &str) -> Vec<(Found, &'a Evidence)> {
    let wanted = stems(query);
    let holds_all = |text: &str| wanted.iter().all(|stem| text.contains(stem.as_str()));
    let fits = |(item, one): (ItemRef, &'a Evidence)| {
        let mut text = fold(one.called());
        let weight = if holds_all(&text) { 10 } else { 1 };
        if let Some(note) = &one.note {
            text.push(' ');
            text.push_str(&fold(note));
        }
        holds_all(&text).then_some((Found { item, weight }, one))
    };
    if wanted.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<(Found, &Evidence)> = municipality.evidence.standing().filter_map(fits).collect();
    found.sort_by_key(|(found, one)| (std::cmp::Reverse(found.weight), found.item, one.number));
    found
}

/// The highest number a kind has.
fn count(municipality: &Municipality, kind: Kind) -> u32 {
    fn of<D: Described>(municipality: &Municipality) -> u32 {
        D::table(municipality).next().number() - 1
    }
    domain::with_description!(kind, of(municipality), 0)
}

/// All texts of an item in one; choices, numbers and references are not texts.
fn text_of(municipality: &Municipality, item: ItemRef) -> Option<String> {
    fn of<D: Described>(municipality: &Municipality, number: u32) -> Option<String> {
        let item = D::table(municipality).get(D::Id::of(number))?;
        let mut specs: Vec<Spec> = Vec::new();
        D::specs("", &mut specs);
        let mut input = Input::new();
        item.description.put("", &mut input);
        let mut text = String::new();
        for spec in specs.iter().filter(|spec| is_text(&spec.shape)) {
            if let Some(value) = input.get(spec.name) {
                add(&mut text, value);
            }
        }
        Some(text)
    }
    domain::with_description!(item.kind, of(municipality, item.number), None)
}

fn is_text(shape: &Shape) -> bool {
    match shape {
        Shape::Text(_) | Shape::Prose(_) | Shape::Facts => true,
        Shape::Many(inner) => is_text(inner),
        _ => false,
    }
}

fn add(text: &mut String, value: &serde_json::Value) {
    match value {
        serde_json::Value::String(more) => {
            text.push_str(more);
            text.push(' ');
        }
        serde_json::Value::Array(list) => list.iter().for_each(|value| add(text, value)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::says;

    #[test]
    fn a_word_is_found_in_its_other_forms_and_a_reference_as_it_stands() {
        let text = "nämnden beslutar om klassning enligt 2.3.4";
        for word in ["klassningar", "nämnder", "klassning", "2.3.4", "2.3"] {
            assert!(says(text, word), "{word}");
        }
        for word in ["4.3.2", "region", "klassrum"] {
            assert!(!says(text, word), "{word}");
        }
    }
}
