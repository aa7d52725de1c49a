//! How far the information of a part has come: said in a sentence, and drawn.

use super::stops_at;
use crate::drawing::{self, Caption, ChainStep};
use crate::picture::{number, small};
use crate::speak::Speech;
use domain::chain::{Chain, LinkCount};
use domain::id::Scope;
use words::{Value, Words};

/// A drawing of a part's chain.
pub(crate) struct Figure {
    /// What there is to see.
    pub(crate) sentence: String,
    /// Trusted markup from `drawing`.
    pub(crate) svg: String,
}

/// How much information a part has, and how much of it is protected the whole way.
pub(crate) fn totals(chain: &Chain) -> (usize, usize) {
    chain.links.last().map_or((0, 0), |last| (last.total, last.passed))
}

/// How much of what passes the last link does so only because a self-check was enough; none when nothing does.
pub(super) fn self_checked(words: &Words, chain: &Chain) -> Option<String> {
    let count = chain.self_checked.len();
    (count > 0).then(|| words.with("chain-of-which-self-checked", &[("count", Value::from(number(count)))]))
}

/// The drawing; none before there is any information.
pub(crate) fn figure(speech: &Speech<'_>, scope: Scope, chain: &Chain) -> Option<Figure> {
    let (total, passed) = totals(chain);
    if total == 0 {
        return None;
    }
    let values = [("total", Value::from(number(total))), ("passed", Value::from(number(passed)))];
    let sentence = speech.words.with("chain-sentence", &values);
    let caption = Caption {
        id: "chain".to_owned(),
        title: speech.text("chain-figure"),
        description: sentence.clone(),
        language: speech.words.language(),
        ..Caption::default()
    };
    let steps = chain.links.iter().map(|count| step(speech, scope, count)).collect();
    Some(Figure { sentence, svg: drawing::chain(&drawing::Chain { caption, steps }) })
}

fn step(speech: &Speech<'_>, scope: Scope, count: &LinkCount) -> ChainStep {
    let stops = count.broken > 0;
    let missing = || speech.words.with("chain-missing", &[("count", Value::from(number(count.broken)))]);
    ChainStep {
        label: speech.text(count.link.text_key()),
        passed: small(count.passed),
        total: small(count.total),
        missing: stops.then(missing),
        href: stops.then(|| stops_at(speech.view, scope, count.link)),
    }
}
