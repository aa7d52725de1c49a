//! One or two measured values over time.
//! Only what was measured is drawn: a gap in the values is a gap in the line, and the scale begins at zero.

use std::fmt::Write as _;

use super::Caption;
use super::canvas::{Anchor, Canvas, Ink, SMALL, WIDTH, nothing};
use super::letters::{fit, number, real, width};

/// Values at the same points in time.
#[derive(Debug, Clone, Default)]
pub struct Trend {
    /// Names the picture.
    pub caption: Caption,
    /// The points in time, evenly spaced, the oldest first, such as months.
    pub times: Vec<String>,
    /// The lines; the first two are drawn.
    pub lines: Vec<TrendLine>,
    /// Written after figures, such as *␣%*; empty for counts.
    pub unit: String,
}

/// A line.
#[derive(Debug, Clone, Default)]
pub struct TrendLine {
    /// What is measured; written at the line's end.
    pub label: String,
    /// A value for each of [`Trend::times`], zero or more; nothing where nothing was measured.
    pub values: Vec<Option<f64>>,
}

/// With more times than this, the single points are not marked.
const MARKED: usize = 24;
const TOP: f64 = 12.0;
const BOTTOM: f64 = 172.0;
const LEFT: f64 = 34.0;
const RIGHT: f64 = 250.0;

/// Draws the lines with their names and last values at their ends.
#[must_use]
pub fn trend(trend: &Trend) -> String {
    let measured = || trend.lines.iter().take(2).flat_map(|line| points(trend, line));
    if measured().next().is_none() {
        return nothing(&trend.caption);
    }
    let full = ceiling(measured().map(|(_, value)| value).fold(0.0, f64::max));
    let mut canvas = Canvas::new();
    for step in 0..=2_u32 {
        let value = full * f64::from(step) / 2.0;
        let y = height(value, full);
        canvas.line((LEFT, y), (RIGHT, y), if step == 0 { "base" } else { "grid" }, "#c9cacb");
        canvas.text((LEFT - 6.0, y + 4.0), Anchor::End, Ink::QUIET, &figure(value));
    }
    time_labels(&mut canvas, trend);
    let mut taken: Option<f64> = None;
    for (index, line) in trend.lines.iter().take(2).enumerate() {
        draw_line(&mut canvas, trend, line, index, full);
        if let Some((_, value)) = points(trend, line).last() {
            let y = apart(height(value, full), taken);
            taken = Some(y);
            let room = WIDTH - RIGHT - 14.0;
            let text = format!("{}{}", figure(value), trend.unit);
            canvas.text((RIGHT + 14.0, y), Anchor::Start, Ink::STRONG, &text);
            canvas.text((RIGHT + 14.0, y + 14.0), Anchor::Start, Ink::SMALL, &fit(&line.label, SMALL, room));
        }
    }
    canvas.finish(&trend.caption, BOTTOM + 32.0)
}

/// Keeps a label's two lines clear of the label already there, above or below as the lines are, and on the sheet.
fn apart(y: f64, taken: Option<f64>) -> f64 {
    let y = y.clamp(TOP, BOTTOM - 8.0);
    match taken {
        Some(other) if (y - other).abs() < 32.0 => {
            let above = other - 32.0;
            if (y < other && above >= TOP) || other + 32.0 > BOTTOM { above } else { other + 32.0 }
        }
        _ => y,
    }
}

fn draw_line(canvas: &mut Canvas, trend: &Trend, line: &TrendLine, index: usize, full: f64) {
    let class = if index == 0 { "line first" } else { "line second" };
    let colour = if index == 0 { "#0062ba" } else { "#5b5d60" };
    let mut d = String::new();
    let mut last: Option<usize> = None;
    for (at, value) in points(trend, line) {
        let pen = if at > 0 && last == Some(at - 1) { 'L' } else { 'M' };
        d.push(pen);
        let _ = write!(d, "{} {}", number(across(trend, at)), number(height(value, full)));
        last = Some(at);
    }
    canvas.stroke(&d, class, colour);
    let all: Vec<usize> = points(trend, line).map(|(at, _)| at).collect();
    let alone = |at: usize| !all.contains(&(at + 1)) && (at == 0 || !all.contains(&(at - 1)));
    for (at, value) in points(trend, line) {
        // Where points would lie on each other, the line is enough; but a lone point has no line, and the last is named.
        if trend.times.len() > MARKED && !alone(at) && Some(&at) != all.last() {
            continue;
        }
        let (x, y) = (across(trend, at), height(value, full));
        let time = trend.times.get(at).map_or("", String::as_str);
        canvas.link(None, &format!("{} {time}: {}{}", line.label, figure(value), trend.unit), |canvas| {
            // Two shapes, so that the lines are told apart where they cross, also in grey.
            if index == 0 {
                canvas.circle((x, y), 3.5, "point first", colour);
            } else {
                canvas.rect((x - 3.5, y - 3.5), (7.0, 7.0), 0.0, "point second", colour);
            }
        });
    }
}

/// The line's measured points as (index in time, value); what is no finite number of zero or more was not measured.
fn points<'a>(trend: &'a Trend, line: &'a TrendLine) -> impl Iterator<Item = (usize, f64)> + 'a {
    line.values
        .iter()
        .take(trend.times.len())
        .enumerate()
        .filter_map(|(at, value)| value.filter(|value| value.is_finite() && *value >= 0.0).map(|value| (at, value)))
}

fn time_labels(canvas: &mut Canvas, trend: &Trend) {
    let widest = trend.times.iter().map(|time| width(time, SMALL)).fold(1.0, f64::max);
    let step = (RIGHT - LEFT) / real(trend.times.len().max(2) - 1);
    // The last time always stands; the others where there is room, counted from it.
    let every = (1..=trend.times.len()).find(|every| real(*every) * step >= widest + 10.0).unwrap_or(usize::MAX);
    for (at, time) in trend.times.iter().enumerate() {
        if (trend.times.len() - 1 - at).is_multiple_of(every) {
            canvas.text((across(trend, at), BOTTOM + 20.0), Anchor::Middle, Ink::QUIET, time);
        }
    }
}

fn across(trend: &Trend, at: usize) -> f64 {
    if trend.times.len() < 2 {
        return f64::midpoint(LEFT, RIGHT);
    }
    LEFT + (RIGHT - LEFT) * real(at) / real(trend.times.len() - 1)
}

fn height(value: f64, full: f64) -> f64 {
    BOTTOM - (BOTTOM - TOP) * value / full
}

/// The smallest round number, whose half is round too, that is not below the largest value.
fn ceiling(largest: f64) -> f64 {
    let mut unit = 1.0;
    while unit * 10.0 < largest && unit < 1e15 {
        unit *= 10.0;
    }
    let steps: &[f64] =
        if unit > 1.0 { &[1.0, 1.2, 1.6, 2.0, 4.0, 6.0, 8.0, 10.0] } else { &[2.0, 4.0, 6.0, 8.0, 10.0] };
    steps.iter().map(|step| step * unit).find(|full| *full >= largest).unwrap_or(largest)
}

fn figure(value: f64) -> String {
    let text = if value.fract() == 0.0 { format!("{value:.0}") } else { format!("{value:.1}") };
    text.replace('.', ",")
}
