//! Addresses: what a query holds, and links that keep it.

use std::collections::BTreeMap;

/// A query's parameters; several values of one name keep their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Query {
    values: BTreeMap<String, Vec<String>>,
}

impl Query {
    /// Reads the part of an address after `?`, or a form's body.
    pub(crate) fn read(text: &str) -> Self {
        let mut query = Query::default();
        for pair in text.split('&').filter(|pair| !pair.is_empty()) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            query.values.entry(decode(name)).or_default().push(decode(value));
        }
        query
    }

    /// The first value of a name, unless it is empty.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.values.get(name)?.first().map(|value| value.trim()).filter(|value| !value.is_empty())
    }

    /// All values of a name.
    pub(crate) fn all(&self, name: &str) -> &[String] {
        self.values.get(name).map(Vec::as_slice).unwrap_or_default()
    }

    /// Every name with its values.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &[String])> {
        self.values.iter().map(|(name, values)| (name.as_str(), values.as_slice()))
    }

    /// The same with one name set to one value, or taken away.
    #[must_use]
    pub(crate) fn with(&self, name: &str, value: Option<&str>) -> Self {
        let mut query = self.clone();
        match value {
            Some(value) => query.values.insert(name.to_owned(), vec![value.to_owned()]),
            None => query.values.remove(name),
        };
        query
    }

    /// The same with the rows of a field, `hits[individual]`, as values of the field itself: radio buttons of one row
    /// share a name that no other row has.
    #[must_use]
    pub(crate) fn with_rows_joined(self) -> Self {
        let mut query = Query::default();
        for (name, values) in self.values {
            let field = name.strip_suffix(']').and_then(|name| name.split_once('[')).map(|(field, _)| field.to_owned());
            query.values.entry(field.unwrap_or(name)).or_default().extend(values);
        }
        query
    }

    /// The same with one of a name's values taken away.
    #[must_use]
    pub(crate) fn without(&self, name: &str, value: &str) -> Self {
        let mut query = self.clone();
        if let Some(values) = query.values.get_mut(name) {
            values.retain(|other| other != value);
        }
        query
    }

    /// A link to a path with this query.
    pub(crate) fn link(&self, path: &str) -> String {
        let mut link = path.to_owned();
        let mut mark = '?';
        for (name, values) in &self.values {
            for value in values.iter().filter(|value| !value.is_empty()) {
                link.push(mark);
                link.push_str(&encode(name));
                link.push('=');
                link.push_str(&encode(value));
                mark = '&';
            }
        }
        link
    }
}

/// A text as it stands in a query.
pub(crate) fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => encoded.push(char::from(byte)),
            _ => encoded.push_str(&format!("%{byte:02X}")),
        }
    }
    encoded
}

fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        match byte {
            b'+' => bytes.push(b' '),
            b'%' => {
                let pair: Vec<u8> = rest.clone().take(2).collect();
                let code = std::str::from_utf8(&pair).ok().and_then(|pair| u8::from_str_radix(pair, 16).ok());
                match code.filter(|_| pair.len() == 2) {
                    Some(code) => {
                        bytes.push(code);
                        rest.nth(1);
                    }
                    None => bytes.push(b'%'),
                }
            }
            other => bytes.push(other),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_reads_back_as_it_was_linked() {
        let query = Query::read("q=s%C3%A4kerhet+%26+mer&level=3&level=4&tom=");
        assert_eq!(query.get("q"), Some("säkerhet & mer"));
        assert_eq!(query.all("level"), ["3", "4"]);
        let link = query.with("page", Some("2")).link("/risk");
        assert_eq!(link, "/risk?level=3&level=4&page=2&q=s%C3%A4kerhet%20%26%20mer");
        assert_eq!(query.with("q", None).without("level", "3").link("/risk"), "/risk?level=4");
        assert_eq!(Query::read("a=%zz&b=100%").get("a"), Some("%zz"));
    }
}
