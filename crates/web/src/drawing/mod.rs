//! Pictures as SVG text: pure functions from plain structs, knowing nothing of the municipality.
//! Colours come from classes that `app.css` paints, so that dark mode and print differ; attributes repeat the light
//! colours for readers without a style sheet, such as a PDF.
//! A picture that holds links has `role="group"`, because a reader of `role="img"` never reaches what is inside.
//! A unit is about a pixel: pictures are 360 units wide, and those that cannot be (`class="drawing wide"`) scroll.

mod bars;
mod canvas;
mod chain;
mod graph;
mod heat_map;
mod letters;
mod ring;
mod stacked;
mod tree;
mod trend;

#[cfg(test)]
mod tests;

pub use bars::{Bar, Bars, bars};
pub use chain::{Chain, ChainStep, chain};
pub use graph::{Graph, GraphEdge, GraphNode, graph};
pub use heat_map::{HeatCell, HeatMap, heat_map};
pub use letters::escape;
pub use ring::{Ring, RingItem, ring};
pub use stacked::{Look, Part, StackedBars, StackedRow, stacked_bars};
pub use tree::{Tree, TreeNode, tree};
pub use trend::{Trend, TrendLine, trend};

use words::Language;

/// What every picture is called. `id` must be unique on the page and a valid HTML id; the rest is plain text.
#[derive(Debug, Clone, Default)]
pub struct Caption {
    /// Prefix of all ids within the picture.
    pub id: String,
    /// The picture's name in a few words.
    pub title: String,
    /// What there is to see, in a sentence or two, for those who do not see it.
    pub description: String,
    /// Shown in the picture's place when there is nothing to draw.
    pub empty: String,
    /// The language that its numbers are written in.
    pub language: Language,
}

impl Caption {
    /// A count as the picture's language writes it.
    fn number(&self, count: u32) -> String {
        words::words(self.language).number(count)
    }
}

/// The tone, 1 (calm) to 5 (severe), of step `index` (0 is the lowest) on a scale of `steps`; 0 means unknown and is
/// never answered. A scale may have any number of steps, the tones are five: scales are the municipality's own.
#[must_use]
pub fn tone(index: usize, steps: usize) -> u8 {
    if steps < 2 {
        return 3;
    }
    let last = steps - 1;
    let tone = 1 + (index.min(last) * 4 * 2 + last) / (last * 2);
    u8::try_from(tone).unwrap_or(5)
}
