//! The annual wheel: twelve months, clockwise from the top, and what recurs in them.
//! Items that would lie on each other move inwards; each carries its number in the list that stands beneath.

use std::f64::consts::TAU;

use super::Caption;
use super::canvas::{Anchor, Canvas, Ink, nothing};
use super::letters::{number, real, wrap};

/// A year.
#[derive(Debug, Clone, Default)]
pub struct Ring {
    /// Names the picture.
    pub caption: Caption,
    /// Short names of the parts of the year, usually twelve months, in order.
    pub months: Vec<String>,
    /// In the middle, such as *2026*.
    pub centre: String,
    /// Under it, such as the next thing to do; three short lines at most.
    pub note: String,
    /// How far the year has come, 0–1; nothing for another year than this.
    pub now: Option<f64>,
    /// What happens, in the order of the list beneath.
    pub items: Vec<RingItem>,
}

/// Something that happens in the year.
#[derive(Debug, Clone, Default)]
pub struct RingItem {
    /// When, as a share of the year 0–1; outside it, the item is left out.
    pub at: f64,
    /// What, and when in words.
    pub label: String,
    /// Has it been done?
    pub done: bool,
    /// Is it late?
    pub late: bool,
    /// Where it opens.
    pub href: Option<String>,
}

const CENTRE: f64 = 180.0;
const OUTER: f64 = 178.0;
const BAND: f64 = 24.0;
const INNER: f64 = 58.0;

/// Draws the year.
#[must_use]
pub fn ring(ring: &Ring) -> String {
    if ring.months.is_empty() {
        return nothing(&ring.caption);
    }
    let mut canvas = Canvas::new();
    let parts = real(ring.months.len());
    canvas.circle((CENTRE, CENTRE), OUTER - BAND / 2.0, "band", "none");
    for (index, month) in ring.months.iter().enumerate() {
        let edge = real(index) / parts;
        canvas.line(polar(edge, OUTER - BAND), polar(edge, OUTER), "grid", "#c9cacb");
        let (x, y) = polar((real(index) + 0.5) / parts, OUTER - BAND / 2.0);
        canvas.text((x, y + 4.0), Anchor::Middle, Ink::SMALL, month);
    }
    if let Some(now) = ring.now.filter(|now| (0.0..=1.0).contains(now)) {
        canvas.line(polar(now, INNER), polar(now, OUTER), "now", "#0062ba");
        let (x, y) = polar(now, OUTER);
        canvas.circle((x, y), 4.0, "accent", "#0062ba");
    }
    let mut placed: Vec<(f64, f64)> = Vec::new();
    let radius = if ring.items.len() > 24 { 9.5 } else { 12.0 };
    for (index, item) in ring.items.iter().enumerate() {
        if !(0.0..=1.0).contains(&item.at) {
            continue;
        }
        let at = free_place(item.at, radius, &placed);
        placed.push(at);
        draw_item(&mut canvas, item, index + 1, at, radius);
    }
    canvas.text((CENTRE, CENTRE - 4.0), Anchor::Middle, Ink::STRONG.sized(24.0), &ring.centre);
    for (line, text) in wrap(&ring.note, 12.0, 104.0, 3).iter().enumerate() {
        canvas.text((CENTRE, CENTRE + 16.0 + real(line) * 15.0), Anchor::Middle, Ink::QUIET, text);
    }
    canvas.finish(&ring.caption, CENTRE * 2.0)
}

fn draw_item(canvas: &mut Canvas, item: &RingItem, place: usize, at: (f64, f64), radius: f64) {
    let (class, fill, ink) = match (item.late, item.done) {
        (true, _) => ("item late", "#a4203f", Ink::SMALL.with("on-tone-5", "#ffffff")),
        (false, true) => ("item done", "#0062ba", Ink::SMALL.with("on-accent", "#ffffff")),
        (false, false) => ("item", "#ffffff", Ink::SMALL.with("on-ground", "#17181a")),
    };
    canvas.link(item.href.as_deref(), &item.label, |canvas| {
        if item.late {
            // A corner shape beside the colour: what is late is a diamond among circles.
            let reach = radius * 1.2;
            let (x, y) = at;
            canvas.raw(&format!(
                r#"<path d="M{} {}L{} {}L{} {}L{} {}Z" class="{class}" fill="{fill}"/>"#,
                number(x),
                number(y - reach),
                number(x + reach),
                number(y),
                number(x),
                number(y + reach),
                number(x - reach),
                number(y),
            ));
        } else {
            canvas.circle(at, radius, class, fill);
        }
        let size = if place > 99 { 8.5 } else { radius.min(11.0) };
        canvas.text((at.0, at.1 + size * 0.36), Anchor::Middle, ink.sized(size), &place.to_string());
    });
}

/// The outermost place at about this time of the year that no earlier item holds; the innermost where all are taken.
fn free_place(at: f64, radius: f64, placed: &[(f64, f64)]) -> (f64, f64) {
    let first = OUTER - BAND - radius - 6.0;
    let step = radius * 2.0 + 2.0;
    let clear = |place: (f64, f64)| {
        placed.iter().all(|other| (other.0 - place.0).hypot(other.1 - place.1) >= radius * 2.0 + 1.0)
    };
    // Inwards first, for that keeps the date; then a step to either side, which is a week or two.
    for side in [0.0, 1.0, -1.0] {
        for circle in 0..5_u32 {
            let distance = first - f64::from(circle) * step;
            if distance < INNER + radius {
                break;
            }
            let place = polar(at + side * step / (TAU * distance), distance);
            if clear(place) {
                return place;
            }
        }
    }
    polar(at, INNER + radius)
}

fn polar(share: f64, radius: f64) -> (f64, f64) {
    let angle = share * TAU;
    (CENTRE + radius * angle.sin(), CENTRE - radius * angle.cos())
}
