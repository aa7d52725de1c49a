//! Stacked horizontal bars: how a whole falls into parts, row by row, as shares of each row's own total.
//! Colour is helped by pattern (solid, hatched, crossed, dotted), so that the parts are told apart in grey.

use std::fmt::Write as _;

use super::Caption;
use super::canvas::{Anchor, Canvas, Ink, SMALL, TEXT, WIDTH, nothing};
use super::letters::{escape, fit, real, width};

/// What a part means, which gives its colour and pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// As it should be: solid.
    Met,
    /// On the way: hatched.
    Partly,
    /// Not as it should be: crossed.
    NotMet,
    /// Nobody has said: dotted outline.
    Unknown,
}

impl Look {
    const ALL: [Self; 4] = [Self::Met, Self::Partly, Self::NotMet, Self::Unknown];

    fn name(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Partly => "partly",
            Self::NotMet => "not-met",
            Self::Unknown => "unknown",
        }
    }
}

/// Rows that are divided into the same parts.
#[derive(Debug, Clone, Default)]
pub struct StackedBars {
    /// Names the picture.
    pub caption: Caption,
    /// The parts, in the order they are stacked.
    pub parts: Vec<Part>,
    /// The rows, in the order to show them.
    pub rows: Vec<StackedRow>,
}

/// A part of each row.
#[derive(Debug, Clone)]
pub struct Part {
    /// What the part is called.
    pub label: String,
    /// What it means.
    pub look: Look,
}

/// A row, such as a department.
#[derive(Debug, Clone, Default)]
pub struct StackedRow {
    /// The row's name.
    pub label: String,
    /// A count for each of [`StackedBars::parts`]; missing ones are zero, surplus ones are left out.
    pub counts: Vec<u32>,
    /// The figure at the end of the line, such as *61 %*; nothing where empty.
    pub figure: String,
    /// Where the row opens.
    pub href: Option<String>,
}

/// Draws the rows, 46 units each, under a key of the parts.
#[must_use]
pub fn stacked_bars(bars: &StackedBars) -> String {
    if bars.rows.is_empty() || bars.parts.is_empty() {
        return nothing(&bars.caption);
    }
    let mut canvas = Canvas::new();
    canvas.raw(&patterns(&bars.caption.id));
    let top = key(&mut canvas, bars);
    for (index, row) in bars.rows.iter().enumerate() {
        draw_row(&mut canvas, bars, row, top + real(index) * 46.0);
    }
    canvas.finish(&bars.caption, top + real(bars.rows.len()) * 46.0 - 4.0)
}

fn draw_row(canvas: &mut Canvas, bars: &StackedBars, row: &StackedRow, y: f64) {
    let counts: Vec<(&Part, u32)> =
        bars.parts.iter().zip(row.counts.iter().copied().chain(std::iter::repeat(0))).collect();
    let total: f64 = counts.iter().map(|(_, count)| f64::from(*count)).sum();
    let number = |count| bars.caption.number(count);
    let said: Vec<String> =
        counts.iter().map(|(part, count)| format!("{} {}", part.label.to_lowercase(), number(*count))).collect();
    canvas.link(row.href.as_deref(), &format!("{}: {}", row.label, said.join(", ")), |canvas| {
        canvas.rect((0.0, y), (WIDTH, 42.0), 3.0, "target", "none");
        let room = WIDTH - width(&row.figure, TEXT) - 14.0;
        canvas.text((0.0, y + 14.0), Anchor::Start, Ink::PLAIN, &fit(&row.label, TEXT, room));
        canvas.text((WIDTH, y + 14.0), Anchor::End, Ink::STRONG, &row.figure);
        canvas.rect((0.0, y + 20.0), (WIDTH, 18.0), 2.0, "track", "#ececed");
        let mut x = 0.0;
        for (part, count) in counts {
            if count == 0 {
                continue;
            }
            let length = WIDTH * f64::from(count) / total;
            swatch(canvas, &bars.caption.id, part.look, (x, y + 20.0), ((length - 1.5).max(1.0), 18.0));
            let figure = number(count);
            if length > width(&figure, SMALL) + 14.0 {
                let at = (x + (length - 1.5) / 2.0, y + 33.0);
                figure_on(canvas, part.look, at, &figure);
            }
            x += length;
        }
    });
}

/// The figure in a part; on a pattern it gets a plain ground, else it could not be read.
fn figure_on(canvas: &mut Canvas, look: Look, at: (f64, f64), figure: &str) {
    let ink = Ink::SMALL.with(
        if look == Look::Met { "on-met" } else { "on-ground" },
        if look == Look::Met { "#ffffff" } else { "#17181a" },
    );
    if look != Look::Met {
        let plate = width(figure, SMALL) + 6.0;
        canvas.rect((at.0 - plate / 2.0, at.1 - 11.0), (plate, 14.0), 2.0, "ground", "#ffffff");
    }
    canvas.text(at, Anchor::Middle, ink, figure);
}

fn swatch(canvas: &mut Canvas, id: &str, look: Look, at: (f64, f64), size: (f64, f64)) {
    let name = look.name();
    let fill = format!("url(#{}-{name})", escape(id));
    canvas.rect(at, size, 2.0, &format!("part part-{name}"), &fill);
}

/// Draws the key, as many lines as it needs, and answers where the rows begin.
fn key(canvas: &mut Canvas, bars: &StackedBars) -> f64 {
    let (mut x, mut y) = (0.0, 0.0);
    for part in &bars.parts {
        let wide = 20.0 + width(&part.label, SMALL) + 14.0;
        if x > 0.0 && x + wide > WIDTH + 14.0 {
            x = 0.0;
            y += 20.0;
        }
        swatch(canvas, &bars.caption.id, part.look, (x, y + 1.0), (14.0, 12.0));
        canvas.text((x + 20.0, y + 11.0), Anchor::Start, Ink::SMALL, &part.label);
        x += wide;
    }
    y + 28.0
}

fn patterns(id: &str) -> String {
    let mut out = String::from("<defs>");
    for look in Look::ALL {
        let name = look.name();
        let body = match look {
            Look::Met => r##"<rect width="8" height="8" class="met-ground" fill="#1f6b52"/>"##,
            Look::Partly => concat!(
                r##"<rect width="8" height="8" class="partly-ground" fill="#f3e3b3"/>"##,
                r##"<path d="M-2 2L2 -2M0 8L8 0M6 10L10 6" class="partly-line" stroke="#9a6700" stroke-width="1.6"/>"##
            ),
            Look::NotMet => concat!(
                r##"<rect width="8" height="8" class="not-met-ground" fill="#f2c4c9"/>"##,
                r##"<path d="M0 0L8 8M8 0L0 8" class="not-met-line" stroke="#a4203f" stroke-width="1.6"/>"##
            ),
            Look::Unknown => concat!(
                r##"<rect width="8" height="8" class="ground" fill="#ffffff"/>"##,
                r##"<circle cx="2" cy="2" r="1" class="unknown-dot" fill="#77797b"/>"##,
                r##"<circle cx="6" cy="6" r="1" class="unknown-dot" fill="#77797b"/>"##
            ),
        };
        let _ = write!(
            out,
            r#"<pattern id="{}-{name}" width="8" height="8" patternUnits="userSpaceOnUse">{body}</pattern>"#,
            escape(id)
        );
    }
    out.push_str("</defs>");
    out
}
