//! The chain from inventoried information to verified control: how much passes each step, and where it breaks.

use super::Caption;
use super::canvas::{Anchor, Canvas, Ink, SMALL, TEXT, WIDTH, nothing};
use super::letters::{fit, number, width};

/// Steps in the order they are taken.
#[derive(Debug, Clone, Default)]
pub struct Chain {
    /// Names the picture.
    pub caption: Caption,
    /// The steps, six on the picture of a municipality.
    pub steps: Vec<ChainStep>,
}

/// One step.
#[derive(Debug, Clone, Default)]
pub struct ChainStep {
    /// The step's name, such as *Klassad*.
    pub label: String,
    /// How many have come this far.
    pub passed: u32,
    /// How many there are in all; a bar's full length.
    pub total: u32,
    /// What is missing and whose it is, where the link is broken: *378 saknar klassning*.
    pub missing: Option<String>,
    /// Where those that have come this far, or those that are missing, are listed.
    pub href: Option<String>,
}

const LEFT: f64 = 26.0;

/// Draws the steps under each other, joined by a line that is dashed where the link is broken.
#[must_use]
pub fn chain(chain: &Chain) -> String {
    if chain.steps.is_empty() {
        return nothing(&chain.caption);
    }
    let mut canvas = Canvas::new();
    let mut y = 0.0;
    for (index, step) in chain.steps.iter().enumerate() {
        let high = if step.missing.is_some() { 58.0 } else { 42.0 };
        if index + 1 < chain.steps.len() {
            let broken = chain.steps.get(index + 1).is_some_and(|next| next.missing.is_some());
            let class = if broken { "link broken" } else { "link" };
            let d = format!("M8 {}L8 {}", number(y + 18.0), number(y + high + 2.0));
            canvas.stroke(&d, class, "#77797b");
        }
        draw_step(&mut canvas, &chain.caption, step, y, high);
        y += high;
    }
    canvas.finish(&chain.caption, y)
}

fn draw_step(canvas: &mut Canvas, caption: &Caption, step: &ChainStep, y: f64, high: f64) {
    let figure = caption.number(step.passed);
    let mut name = format!("{}: {figure} / {}", step.label, caption.number(step.total));
    if let Some(missing) = &step.missing {
        name = format!("{name}. {missing}");
    }
    canvas.link(step.href.as_deref(), &name, |canvas| {
        canvas.rect((LEFT, y), (WIDTH - LEFT, high - 2.0), 3.0, "target", "none");
        let whole = step.total > 0 && step.passed >= step.total;
        canvas.circle(
            (8.0, y + 11.0),
            6.0,
            if whole { "node whole" } else { "node" },
            if whole { "#0062ba" } else { "#ffffff" },
        );
        let room = WIDTH - LEFT - width(&figure, TEXT) - 12.0;
        canvas.text((LEFT, y + 15.0), Anchor::Start, Ink::PLAIN, &fit(&step.label, TEXT, room));
        canvas.text((WIDTH, y + 15.0), Anchor::End, Ink::STRONG, &figure);
        let room = WIDTH - LEFT;
        canvas.rect((LEFT, y + 22.0), (room, 8.0), 2.0, "track", "#ececed");
        if step.total > 0 && step.passed > 0 {
            let share = (f64::from(step.passed) / f64::from(step.total)).min(1.0);
            canvas.rect((LEFT, y + 22.0), ((room * share).max(3.0), 8.0), 2.0, "accent", "#0062ba");
        }
        if let Some(missing) = &step.missing {
            canvas.text((LEFT, y + 45.0), Anchor::Start, Ink::ALARM, &fit(missing, SMALL, room));
        }
    });
}
