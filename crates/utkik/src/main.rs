//! Utkik: the program. A file per subcommand; each prints for people, or one JSON line for scripts with `--json`.

mod backup;
mod check;
mod demo;
mod demo_files;
mod export;
mod generated;
mod import;
mod place;
mod restore;
mod say;
mod serve;
mod settings;
mod token;
mod user;
mod verify;

use clap::{Parser, Subcommand};
use settings::Given;

/// The management system for information security of a Swedish municipality.
#[derive(Parser)]
#[command(name = "utkik", version, about)]
struct Arguments {
    #[command(flatten)]
    given: Given,
    /// Answer in JSON, for scripts.
    #[arg(long, global = true)]
    json: bool,
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Serve a fictional municipality with three years of history.
    Demo(demo::Options),
    /// Serve the municipalities of a store.
    Serve,
    /// Take a file in.
    #[command(subcommand)]
    Import(import::What),
    /// Write a municipality out.
    #[command(subcommand)]
    Export(export::What),
    /// Verify a log against itself and against a head kept on paper.
    Verify(verify::Options),
    /// Fill a store with a fictional municipality.
    Generate(generated::Options),
    /// Copy the whole store to a file.
    Backup(backup::Options),
    /// Fill an empty store from a backup.
    Restore(restore::Options),
    /// Accounts.
    #[command(subcommand)]
    User(user::What),
    /// Tokens for programs.
    #[command(subcommand)]
    Token(token::What),
    /// Say what settings are in effect, and whether the store can be read.
    Check,
}

fn main() -> std::process::ExitCode {
    let arguments = Arguments::parse();
    let outcome = run(&arguments);
    match outcome {
        Ok(done) if done => std::process::ExitCode::SUCCESS,
        Ok(_) => std::process::ExitCode::FAILURE,
        Err(error) => {
            say::trouble(&error, arguments.json);
            std::process::ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> anyhow::Result<bool> {
    let settings = settings::read(&arguments.given)?;
    say::log(matches!(arguments.task, Task::Serve));
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let json = arguments.json;
    runtime.block_on(async {
        match &arguments.task {
            Task::Demo(options) => demo::run(options, &settings, json).await,
            Task::Serve => serve::run(&settings).await,
            Task::Import(what) => import::run(what, &settings, json).await,
            Task::Export(what) => export::run(what, &settings, json).await,
            Task::Verify(options) => verify::run(options, &settings, json).await,
            Task::Generate(options) => generated::run(options, &settings, json).await,
            Task::Backup(options) => backup::run(options, &settings, json).await,
            Task::Restore(options) => restore::run(options, &settings, json).await,
            Task::User(what) => user::run(what, &settings, json).await,
            Task::Token(what) => token::run(what, &settings, json).await,
            Task::Check => check::run(&settings, json).await,
        }
    })
}
