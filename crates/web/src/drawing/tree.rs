//! A tree drawn as an outline, a line for each node, so that sixty nodes are as readable as six.

use super::Caption;
use super::canvas::{Anchor, Canvas, Ink, SMALL, TEXT, WIDTH, nothing};
use super::letters::{fit, number, real, width};

/// A tree, or several.
#[derive(Debug, Clone, Default)]
pub struct Tree {
    /// Names the picture.
    pub caption: Caption,
    /// The topmost nodes.
    pub roots: Vec<TreeNode>,
}

/// A node and what is under it.
#[derive(Debug, Clone, Default)]
pub struct TreeNode {
    /// The node's name.
    pub label: String,
    /// Said at the end of the line, such as who answers for it; may be empty.
    pub note: String,
    /// Is the note something to mend, such as a vacancy?
    pub alarm: bool,
    /// Where the node opens.
    pub href: Option<String>,
    /// The nodes under it.
    pub children: Vec<TreeNode>,
}

const ROW: f64 = 30.0;
const INDENT: f64 = 22.0;
/// Deeper nodes are drawn at this depth, so that names keep their room.
const DEEPEST: usize = 8;

/// Draws the tree, 30 units a node.
#[must_use]
pub fn tree(tree: &Tree) -> String {
    if tree.roots.is_empty() {
        return nothing(&tree.caption);
    }
    let mut canvas = Canvas::new();
    let mut row = 0;
    for root in &tree.roots {
        draw(&mut canvas, root, 0, &mut row);
    }
    canvas.finish(&tree.caption, real(row) * ROW)
}

fn draw(canvas: &mut Canvas, node: &TreeNode, depth: usize, row: &mut usize) {
    let x = real(depth.min(DEEPEST)) * INDENT;
    let y = real(*row) * ROW;
    *row += 1;
    let name = if node.note.is_empty() { node.label.clone() } else { format!("{}: {}", node.label, node.note) };
    canvas.link(node.href.as_deref(), &name, |canvas| {
        canvas.rect((x, y + 1.0), (WIDTH - x, ROW - 2.0), 3.0, "target", "none");
        let ink = if depth == 0 { Ink::STRONG } else { Ink::PLAIN };
        let room = WIDTH - x;
        // Strong letters are a little wider than the plain ones that are estimated.
        let size = if depth == 0 { TEXT * 1.03 } else { TEXT };
        let label = fit(&node.label, size, room);
        let left = room - width(&label, size) - 4.0;
        canvas.text((x, y + 19.0), Anchor::Start, ink, &label);
        if left > 40.0 {
            let ink = if node.alarm { Ink::ALARM } else { Ink::QUIET };
            canvas.text((WIDTH, y + 19.0), Anchor::End, ink, &fit(&node.note, SMALL, left));
        }
    });
    let stem = x + 6.0;
    for child in &node.children {
        let below = real(*row) * ROW + ROW / 2.0;
        if depth < DEEPEST {
            let d = format!(
                "M{} {}L{} {}L{} {}",
                number(stem),
                number(y + 26.0),
                number(stem),
                number(below),
                number(stem + 11.0),
                number(below)
            );
            canvas.stroke(&d, "branch", "#bbbcbd");
        }
        draw(canvas, child, depth + 1, row);
    }
}
