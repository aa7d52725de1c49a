//! The sheet a picture is drawn on: shapes, texts and links, written as SVG.
//! All text goes through [`escape`] here and nowhere else.

use std::fmt::Write as _;

use super::Caption;
use super::letters::{escape, number};

/// Width of a picture in units.
pub(super) const WIDTH: f64 = 360.0;
/// Size of ordinary text in units.
pub(super) const TEXT: f64 = 13.5;
/// Size of small text in units.
pub(super) const SMALL: f64 = 12.0;

/// Where a text stands in relation to its point.
#[derive(Clone, Copy)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// How a text looks.
#[derive(Clone, Copy)]
pub(super) struct Ink {
    class: &'static str,
    size: f64,
    weight: u16,
    colour: &'static str,
}

impl Ink {
    pub(super) const PLAIN: Self = Self { class: "", size: TEXT, weight: 400, colour: "currentColor" };
    pub(super) const STRONG: Self = Self { weight: 600, ..Self::PLAIN };
    pub(super) const SMALL: Self = Self { size: SMALL, ..Self::PLAIN };
    pub(super) const QUIET: Self = Self { class: "quiet", size: SMALL, colour: "#5b5d60", ..Self::PLAIN };
    pub(super) const ALARM: Self = Self { class: "alarm", size: SMALL, colour: "#a4203f", ..Self::PLAIN };

    pub(super) const fn with(self, class: &'static str, colour: &'static str) -> Self {
        Self { class, colour, ..self }
    }

    pub(super) const fn sized(self, size: f64) -> Self {
        Self { size, ..self }
    }
}

/// A picture under way.
pub(super) struct Canvas {
    body: String,
    linked: bool,
    width: f64,
}

impl Canvas {
    pub(super) fn new() -> Self {
        Self::wide(WIDTH)
    }

    /// A sheet wider than a phone; it is never narrower than an ordinary one.
    pub(super) fn wide(width: f64) -> Self {
        Self { body: String::new(), linked: false, width: width.max(WIDTH) }
    }

    /// Markup that the caller vouches for: everything variable in it has gone through [`number`] or [`escape`].
    pub(super) fn raw(&mut self, markup: &str) {
        self.body.push_str(markup);
    }

    /// A rectangle; `class` and `fill` say its colour, with and without a style sheet.
    pub(super) fn rect(&mut self, at: (f64, f64), size: (f64, f64), round: f64, class: &str, fill: &str) {
        let _ = write!(
            self.body,
            r#"<rect x="{}" y="{}" width="{}" height="{}" rx="{}" class="{class}" fill="{fill}"/>"#,
            number(at.0),
            number(at.1),
            number(size.0.max(0.0)),
            number(size.1.max(0.0)),
            number(round),
        );
    }

    pub(super) fn circle(&mut self, at: (f64, f64), radius: f64, class: &str, fill: &str) {
        let _ = write!(
            self.body,
            r#"<circle cx="{}" cy="{}" r="{}" class="{class}" fill="{fill}"/>"#,
            number(at.0),
            number(at.1),
            number(radius),
        );
    }

    /// A stroked path; `d` is made of fixed letters and numbers only.
    pub(super) fn stroke(&mut self, d: &str, class: &str, colour: &str) {
        let _ = write!(self.body, r#"<path d="{d}" class="{class}" fill="none" stroke="{colour}"/>"#);
    }

    pub(super) fn line(&mut self, from: (f64, f64), to: (f64, f64), class: &str, colour: &str) {
        let d = format!("M{} {}L{} {}", number(from.0), number(from.1), number(to.0), number(to.1));
        self.stroke(&d, class, colour);
    }

    pub(super) fn text(&mut self, at: (f64, f64), anchor: Anchor, ink: Ink, text: &str) {
        let anchor = match anchor {
            Anchor::Start => "",
            Anchor::Middle => r#" text-anchor="middle""#,
            Anchor::End => r#" text-anchor="end""#,
        };
        let class = if ink.class.is_empty() { String::new() } else { format!(r#" class="{}""#, ink.class) };
        let weight = if ink.weight == 400 { String::new() } else { format!(r#" font-weight="{}""#, ink.weight) };
        let _ = write!(
            self.body,
            r#"<text x="{}" y="{}" font-size="{}"{weight}{anchor}{class} fill="{}">{}</text>"#,
            number(at.0),
            number(at.1),
            number(ink.size),
            ink.colour,
            escape(text),
        );
    }

    /// Draws `inside` as a link called `name`, or as a named group where there is nowhere to go. The name is a
    /// `<title>`: it is read out, and shown to the pointer.
    pub(super) fn link(&mut self, href: Option<&str>, name: &str, inside: impl FnOnce(&mut Self)) {
        let name = escape(name);
        if let Some(href) = href {
            self.linked = true;
            let href = escape(href);
            let _ = write!(self.body, r#"<a href="{href}"><title>{name}</title>"#);
            inside(self);
            self.body.push_str("</a>");
        } else {
            let _ = write!(self.body, "<g><title>{name}</title>");
            inside(self);
            self.body.push_str("</g>");
        }
    }

    /// The finished picture, `height` units high.
    pub(super) fn finish(self, caption: &Caption, height: f64) -> String {
        let id = escape(&caption.id);
        let role = if self.linked { "group" } else { "img" };
        let class = if self.width > WIDTH { "drawing wide" } else { "drawing" };
        let (width, height) = (number(self.width), number(height));
        format!(
            concat!(
                r#"<svg xmlns="http://www.w3.org/2000/svg" class="{}" role="{}" width="{}" height="{}" "#,
                r#"viewBox="0 0 {} {}" font-family="Inter Variable, Inter, sans-serif" font-size="13" "#,
                r#"aria-labelledby="{}-title" aria-describedby="{}-desc">"#,
                r#"<title id="{}-title">{}</title><desc id="{}-desc">{}</desc>{}</svg>"#
            ),
            class,
            role,
            width,
            height,
            width,
            height,
            id,
            id,
            id,
            escape(&caption.title),
            id,
            escape(&caption.description),
            self.body,
        )
    }
}

/// The picture of nothing: the caption's words in the picture's place.
pub(super) fn nothing(caption: &Caption) -> String {
    let mut canvas = Canvas::new();
    for (index, line) in super::letters::wrap(&caption.empty, TEXT, WIDTH, 3).iter().enumerate() {
        let y = 20.0 + super::letters::real(index) * 18.0;
        canvas.text((0.0, y), Anchor::Start, Ink::PLAIN.with("quiet", "#5b5d60"), line);
    }
    canvas.finish(caption, 62.0)
}

/// Class and light colour of a tone's surface; 0 and anything above 5 is unknown.
pub(super) fn tone_fill(tone: u8) -> (&'static str, &'static str) {
    match tone {
        1 => ("tone-1", "#dcefe4"),
        2 => ("tone-2", "#e9edb9"),
        3 => ("tone-3", "#f9d982"),
        4 => ("tone-4", "#f0a06a"),
        5 => ("tone-5", "#a4203f"),
        _ => ("tone-0", "#f3f3f4"),
    }
}

/// Class and light colour of a tone where it must stand out from the ground, as in a bar.
pub(super) fn tone_ink(tone: u8) -> (&'static str, &'static str) {
    match tone {
        1 => ("tone-ink-1", "#2a7350"),
        2 => ("tone-ink-2", "#666d10"),
        3 => ("tone-ink-3", "#8f5f00"),
        4 => ("tone-ink-4", "#b3460e"),
        5 => ("tone-ink-5", "#a4203f"),
        _ => ("tone-ink-0", "#767d81"),
    }
}
