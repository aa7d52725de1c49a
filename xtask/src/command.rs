//! Running other programs, and writing lines to whoever runs this one.

use std::ffi::OsStr;
use std::fmt::Display;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// Writes a line to standard output; a closed pipe is nobody's error.
pub fn say(line: impl Display) {
    let _ = writeln!(std::io::stdout().lock(), "{line}");
}

/// What a program left behind.
pub struct Finished {
    /// Whether it exited with 0.
    pub succeeded: bool,
    /// All lines of its standard output.
    pub lines: Vec<String>,
}

/// A program to be run in a folder, without standard input.
pub fn program(name: impl AsRef<OsStr>, arguments: &[&str], folder: &Path) -> Command {
    let mut command = Command::new(name);
    command.args(arguments).current_dir(folder).stdin(Stdio::null());
    command
}

/// Runs a program whose lines are shown as they come, and kept.
pub fn watch(mut command: Command) -> Result<Finished> {
    let what = format!("{}", command.get_program().display());
    let mut child = command.stdout(Stdio::piped()).spawn().with_context(|| format!("{what} cannot be started"))?;
    let stdout = child.stdout.take().context("standard output was asked for")?;
    let mut lines = Vec::new();
    for line in BufReader::new(stdout).split(b'\n') {
        let line = String::from_utf8_lossy(&line?).into_owned();
        say(&line);
        lines.push(line);
    }
    Ok(Finished { succeeded: child.wait()?.success(), lines })
}

/// Runs a program that shows its own output; an error unless it exits with 0.
pub fn must(mut command: Command) -> Result<()> {
    let what = described(&command);
    let status = command.status().with_context(|| format!("{what}: cannot be started"))?;
    if !status.success() {
        bail!("{what}: {status}");
    }
    Ok(())
}

/// Runs a program for its standard output alone; an error, with what it said, unless it exits with 0.
pub fn ask(mut command: Command) -> Result<String> {
    let what = described(&command);
    let output = command.output().with_context(|| format!("{what}: cannot be started"))?;
    if !output.status.success() {
        bail!("{what}: {}: {}", output.status, String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(String::from_utf8(output.stdout)?)
}

fn described(command: &Command) -> String {
    let mut text = command.get_program().display().to_string();
    for argument in command.get_args() {
        text.push(' ');
        text.push_str(&argument.to_string_lossy());
    }
    text
}
