//! What the program says on its own: to people on standard output, to scripts as one JSON line, and to whoever
//! looks after it on standard error.

use serde_json::{Value, json};
use std::io::Write;

/// Says a line to whoever started the program.
pub fn line(text: &str) {
    // Nobody listening is no reason to stop.
    let _ = writeln!(std::io::stdout().lock(), "{text}");
}

/// Says one line of JSON, or its text.
pub fn answer(json: bool, value: &Value, text: &str) {
    if json { line(&value.to_string()) } else { line(text) }
}

/// Says why the program stops.
pub fn trouble(error: &anyhow::Error, json: bool) {
    if json {
        line(&json!({ "ok": false, "error": format!("{error:#}") }).to_string());
    }
    let _ = writeln!(std::io::stderr().lock(), "utkik: {error:#}");
}

/// Begins to keep the program's log; a server says more than a task.
pub fn log(serving: bool) {
    let usual = if serving { "info" } else { "warn" };
    let filter = tracing_subscriber::EnvFilter::try_from_env("UTKIK_LOG");
    let filter = filter.unwrap_or_else(|_| tracing_subscriber::EnvFilter::new(usual));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
}
