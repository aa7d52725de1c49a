//! Horizontal bars with their names and numbers on the line above, so that long names need no second column.

use super::Caption;
use super::canvas::{Anchor, Canvas, Ink, TEXT, WIDTH, nothing, tone_ink};
use super::letters::{fit, real, width};

/// Bars that share one scale from zero.
#[derive(Debug, Clone, Default)]
pub struct Bars {
    /// Names the picture.
    pub caption: Caption,
    /// The bars in the order to show them.
    pub bars: Vec<Bar>,
    /// What a full bar stands for; the largest count where it is not given or too small.
    pub full: Option<u32>,
}

/// One bar.
#[derive(Debug, Clone, Default)]
pub struct Bar {
    /// The bar's name.
    pub label: String,
    /// Its length.
    pub count: u32,
    /// What to write instead of the count, such as *61 %* or *12 av 39*.
    pub figure: Option<String>,
    /// A tone 1–5 where the bar stands for a level; otherwise the accent colour.
    pub tone: Option<u8>,
    /// Where what is counted is listed.
    pub href: Option<String>,
}

/// Draws the bars, 40 units a row.
#[must_use]
pub fn bars(bars: &Bars) -> String {
    if bars.bars.is_empty() {
        return nothing(&bars.caption);
    }
    let largest = bars.bars.iter().map(|bar| bar.count).max().unwrap_or(0);
    let scale = f64::from(bars.full.unwrap_or(0).max(largest).max(1));
    let mut canvas = Canvas::new();
    for (index, bar) in bars.bars.iter().enumerate() {
        let y = real(index) * 40.0;
        let figure = bar.figure.clone().unwrap_or_else(|| bars.caption.number(bar.count));
        canvas.link(bar.href.as_deref(), &format!("{}: {figure}", bar.label), |canvas| {
            canvas.rect((0.0, y), (WIDTH, 38.0), 3.0, "target", "none");
            let room = WIDTH - width(&figure, TEXT) - 14.0;
            canvas.text((0.0, y + 15.0), Anchor::Start, Ink::PLAIN, &fit(&bar.label, TEXT, room));
            canvas.text((WIDTH, y + 15.0), Anchor::End, Ink::STRONG, &figure);
            canvas.rect((0.0, y + 22.0), (WIDTH, 10.0), 2.0, "track", "#ececed");
            let (class, fill) = bar.tone.map_or(("accent", "#0062ba"), tone_ink);
            // A bar that counts something is seen, however short it ought to be.
            let length = WIDTH * f64::from(bar.count) / scale;
            let length = if bar.count > 0 { length.max(3.0) } else { 0.0 };
            canvas.rect((0.0, y + 22.0), (length, 10.0), 2.0, class, fill);
        });
    }
    canvas.finish(&bars.caption, real(bars.bars.len()) * 40.0)
}
