//! One text of a Fluent file, reduced to what the house asks of it.

use std::collections::BTreeSet;

use fluent_syntax::ast::{
    CallArguments, Comment, Entry as Parsed, Expression, InlineExpression, Pattern, PatternElement,
};
use fluent_syntax::parser::parse;

use crate::repository::TextFile;

/// What is known of a message or a term.
#[derive(Default)]
pub struct Entry {
    /// The file it stands in.
    pub path: String,
    /// Whether value or an attribute would show nothing at all, or there is neither.
    pub empty: bool,
    /// Whether its group says that its key is put together in code.
    pub built: bool,
    /// The names of its attributes.
    pub attributes: BTreeSet<String>,
    /// The variables it takes, without `$`.
    pub variables: BTreeSet<String>,
    /// The messages and terms it refers to; terms with their `-`.
    pub references: BTreeSet<String>,
}

/// The file's entries by key (terms with their `-`), and the pieces that are not Fluent.
pub fn read(file: &TextFile) -> (Vec<(String, Entry)>, Vec<String>) {
    let resource = match parse(file.text.as_str()) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    let mut entries = Vec::new();
    let mut unreadable = Vec::new();
    let mut built = false;
    for parsed in resource.body {
        match parsed {
            Parsed::Message(message) => {
                let mut entry = Entry::new(file, built);
                entry.empty = message.value.is_none() && message.attributes.is_empty();
                message.value.iter().for_each(|value| entry.text(value));
                for attribute in &message.attributes {
                    entry.attributes.insert(attribute.id.name.to_owned());
                    entry.text(&attribute.value);
                }
                entries.push((message.id.name.to_owned(), entry));
            }
            Parsed::Term(term) => {
                let mut entry = Entry::new(file, built);
                entry.text(&term.value);
                entries.push((format!("-{}", term.id.name), entry));
            }
            Parsed::GroupComment(comment) => built = built_from_parts(&comment),
            Parsed::Comment(_) | Parsed::ResourceComment(_) => {}
            Parsed::Junk { content } => {
                unreadable.push(content.lines().next().unwrap_or_default().to_owned());
            }
        }
    }
    (entries, unreadable)
}

fn built_from_parts(comment: &Comment<&str>) -> bool {
    let first = comment.content.first();
    first.is_some_and(|line| line.trim_start().starts_with("built"))
}

impl Entry {
    fn new(file: &TextFile, built: bool) -> Self {
        Self { path: file.path.clone(), built, ..Self::default() }
    }

    /// Takes in a value or an attribute.
    fn text(&mut self, pattern: &Pattern<&str>) {
        self.empty |= !self.pattern(pattern);
    }

    /// Gathers what a pattern uses; says whether it shows anything.
    fn pattern(&mut self, pattern: &Pattern<&str>) -> bool {
        let mut shows = false;
        for element in &pattern.elements {
            shows |= match element {
                PatternElement::TextElement { value } => !value.trim().is_empty(),
                PatternElement::Placeable { expression } => self.expression(expression),
            };
        }
        shows
    }

    fn expression(&mut self, expression: &Expression<&str>) -> bool {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                // One silent variant is a choice, as in "{ $more -> [no] {""} *[yes] and more }".
                let mut shows = false;
                for variant in variants {
                    shows |= self.pattern(&variant.value);
                }
                shows
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) -> bool {
        match inline {
            InlineExpression::StringLiteral { value } => return !value.is_empty(),
            InlineExpression::NumberLiteral { .. } => {}
            InlineExpression::FunctionReference { arguments, .. } => self.arguments(arguments),
            InlineExpression::MessageReference { id, .. } => {
                self.references.insert(id.name.to_owned());
            }
            InlineExpression::TermReference { id, arguments, .. } => {
                self.references.insert(format!("-{}", id.name));
                if let Some(arguments) = arguments {
                    self.arguments(arguments);
                }
            }
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::Placeable { expression } => return self.expression(expression),
        }
        true
    }

    fn arguments(&mut self, arguments: &CallArguments<&str>) {
        for positional in &arguments.positional {
            self.inline(positional);
        }
        for named in &arguments.named {
            self.inline(&named.value);
        }
    }
}
