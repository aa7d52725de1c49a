//! What depends on what: nodes in columns, each to the right of those that point at it.
//! Cycles are allowed; the edge that closes one is drawn dashed and bends back.

use super::Caption;
use super::canvas::{Anchor, Canvas, Ink, SMALL, nothing};
use super::letters::{fit, number, real};

/// Nodes and edges.
#[derive(Debug, Clone, Default)]
pub struct Graph {
    /// Names the picture.
    pub caption: Caption,
    /// The nodes.
    pub nodes: Vec<GraphNode>,
    /// The edges; those that name no node, or a node twice, are left out.
    pub edges: Vec<GraphEdge>,
}

/// A node.
#[derive(Debug, Clone, Default)]
pub struct GraphNode {
    /// The node's name.
    pub label: String,
    /// What it is, such as *system* or *leverantör*; may be empty.
    pub note: String,
    /// Is the page about this node?
    pub focus: bool,
    /// Where the node opens.
    pub href: Option<String>,
}

/// An arrow between two nodes, as indexes in [`Graph::nodes`].
#[derive(Debug, Clone, Copy)]
pub struct GraphEdge {
    /// Where it begins; to the left.
    pub from: usize,
    /// Where it ends; to the right.
    pub to: usize,
    /// Is it one that matters most?
    pub critical: bool,
}

const NODE: (f64, f64) = (164.0, 42.0);
const GAP: (f64, f64) = (60.0, 12.0);

/// Draws the graph in as many columns as its longest way has nodes.
#[must_use]
pub fn graph(graph: &Graph) -> String {
    if graph.nodes.is_empty() {
        return nothing(&graph.caption);
    }
    let count = graph.nodes.len();
    let edges: Vec<GraphEdge> = graph
        .edges
        .iter()
        .copied()
        .filter(|edge| edge.from != edge.to && edge.from < count && edge.to < count)
        .collect();
    let layers = layers(count, &edges);
    let columns = columns(&layers, &edges);
    let tallest = columns.iter().map(Vec::len).max().unwrap_or(1);
    let high = real(tallest) * (NODE.1 + GAP.1) - GAP.1 + 20.0;
    let wide = real(columns.len()) * (NODE.0 + GAP.0) - GAP.0 + 4.0;
    let mut places = vec![(0.0, 0.0); count];
    for (column, nodes) in columns.iter().enumerate() {
        let own = real(nodes.len()) * (NODE.1 + GAP.1) - GAP.1;
        for (row, node) in nodes.iter().enumerate() {
            if let Some(place) = places.get_mut(*node) {
                let x = 2.0 + real(column) * (NODE.0 + GAP.0);
                *place = (x, (high - own) / 2.0 + real(row) * (NODE.1 + GAP.1));
            }
        }
    }
    let mut canvas = Canvas::wide(wide);
    for edge in &edges {
        draw_edge(&mut canvas, edge, &places);
    }
    for (node, place) in graph.nodes.iter().zip(&places) {
        draw_node(&mut canvas, node, *place);
    }
    canvas.finish(&graph.caption, high)
}

fn draw_edge(canvas: &mut Canvas, edge: &GraphEdge, places: &[(f64, f64)]) {
    let (Some(from), Some(to)) = (places.get(edge.from), places.get(edge.to)) else {
        return;
    };
    let back = to.0 <= from.0;
    let start = (from.0 + NODE.0, from.1 + NODE.1 / 2.0);
    let end = (to.0 - 5.0, to.1 + NODE.1 / 2.0);
    let bend = if back { 46.0 } else { ((end.0 - start.0) / 2.0).max(20.0) };
    let class = match (back, edge.critical) {
        (true, _) => "edge back",
        (false, true) => "edge critical",
        (false, false) => "edge",
    };
    let d = format!(
        "M{} {}C{} {} {} {} {} {}",
        number(start.0),
        number(start.1),
        number(start.0 + bend),
        number(start.1),
        number(end.0 - bend),
        number(end.1),
        number(end.0),
        number(end.1),
    );
    canvas.stroke(&d, class, "#77797b");
    canvas.raw(&format!(
        r##"<path d="M{} {}l-6 -4v8z" class="arrow" fill="#77797b"/>"##,
        number(end.0 + 4.0),
        number(end.1)
    ));
}

fn draw_node(canvas: &mut Canvas, node: &GraphNode, at: (f64, f64)) {
    let name = if node.note.is_empty() { node.label.clone() } else { format!("{}, {}", node.label, node.note) };
    canvas.link(node.href.as_deref(), &name, |canvas| {
        let class = if node.focus { "box focus" } else { "box" };
        canvas.rect(at, NODE, 4.0, class, "#ffffff");
        let x = at.0 + 10.0;
        let room = NODE.0 - 20.0;
        let ink = if node.focus { Ink::STRONG } else { Ink::PLAIN };
        let y = if node.note.is_empty() { at.1 + 25.5 } else { at.1 + 18.0 };
        canvas.text((x, y), Anchor::Start, ink.sized(12.5), &fit(&node.label, 12.9, room));
        if !node.note.is_empty() {
            canvas.text((x, at.1 + 33.0), Anchor::Start, Ink::QUIET.sized(11.0), &fit(&node.note, SMALL, room));
        }
    });
}

/// The column of each node: one more than the furthest of those that point at it, edges that close a cycle apart.
fn layers(count: usize, edges: &[GraphEdge]) -> Vec<usize> {
    let mut place = vec![0; count];
    let order = order(count, edges);
    for (index, node) in order.iter().enumerate() {
        if let Some(place) = place.get_mut(*node) {
            *place = index;
        }
    }
    let mut layers = vec![0; count];
    for node in order {
        let Some(own) = layers.get(node).copied() else {
            continue;
        };
        for edge in edges.iter().filter(|edge| edge.from == node && place.get(edge.to) > place.get(node)) {
            if let Some(layer) = layers.get_mut(edge.to) {
                *layer = (*layer).max(own + 1);
            }
        }
    }
    layers
}

/// The nodes so that every edge points forward but those that close a cycle: depth first from the nodes that nothing
/// points at, in reverse order of leaving.
fn order(count: usize, edges: &[GraphEdge]) -> Vec<usize> {
    let mut next: Vec<Vec<usize>> = vec![Vec::new(); count];
    let mut pointed_at = vec![false; count];
    for edge in edges {
        if let Some(targets) = next.get_mut(edge.from) {
            targets.push(edge.to);
        }
        if let Some(mark) = pointed_at.get_mut(edge.to) {
            *mark = true;
        }
    }
    let sources = (0..count).filter(|node| pointed_at.get(*node) == Some(&false));
    let mut seen = vec![false; count];
    let mut left = Vec::with_capacity(count);
    // A stack of our own: a long chain must not exhaust the thread's.
    for start in sources.chain(0..count) {
        let mut stack = vec![(start, 0)];
        while let Some((node, child)) = stack.pop() {
            if child == 0 {
                match seen.get_mut(node) {
                    Some(mark) if !*mark => *mark = true,
                    _ => continue,
                }
            }
            if let Some(target) = next.get(node).and_then(|targets| targets.get(child)) {
                stack.push((node, child + 1));
                stack.push((*target, 0));
            } else {
                left.push(node);
            }
        }
    }
    left.reverse();
    left
}

/// The nodes of each column, ordered by where those that point at them stand, so that edges cross less.
fn columns(layers: &[usize], edges: &[GraphEdge]) -> Vec<Vec<usize>> {
    let count = layers.iter().max().map_or(0, |last| last + 1);
    let mut columns: Vec<Vec<usize>> = vec![Vec::new(); count];
    for (node, layer) in layers.iter().enumerate() {
        if let Some(column) = columns.get_mut(*layer) {
            column.push(node);
        }
    }
    let mut height = vec![0.0; layers.len()];
    for column in &mut columns {
        let mut wanted: Vec<(f64, usize)> = column
            .iter()
            .enumerate()
            .map(|(row, node)| {
                let from: Vec<f64> = edges
                    .iter()
                    .filter(|edge| edge.to == *node && layers.get(edge.from) < layers.get(*node))
                    .filter_map(|edge| height.get(edge.from).copied())
                    .collect();
                let wish = if from.is_empty() { real(row) } else { from.iter().sum::<f64>() / real(from.len()) };
                (wish, *node)
            })
            .collect();
        wanted.sort_by(|one, other| one.0.total_cmp(&other.0));
        *column = wanted.iter().map(|(_, node)| *node).collect();
        for (row, node) in column.iter().enumerate() {
            if let Some(height) = height.get_mut(*node) {
                *height = real(row);
            }
        }
    }
    columns
}
