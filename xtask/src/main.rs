//! The house's own tasks: `cargo xtask test` checks everything, `cargo xtask shots` photographs every page.
//!
//! A file per subcommand, a file per step of `test`, a file per house rule.

mod bench;
mod command;
mod house;
mod needs;
mod repository;
mod shots;
mod test;

use std::process::ExitCode;

use command::say;

const USAGE: &str = "\
cargo xtask test [--quick] [--only STEP]...   every check, or some of them; STEP is one of the names it prints
cargo xtask bench [--json] [--only PART]      how fast it is, each figure beside its limit
cargo xtask shots                             a picture of every page, wide and phone, light and dark, in e2e/shots";

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let subcommand = arguments.next().unwrap_or_default();
    let rest: Vec<String> = arguments.collect();
    let done = match subcommand.as_str() {
        "test" => test::run(&rest),
        "bench" => bench::run(&rest),
        "shots" => shots::run(&rest),
        _ => {
            say(USAGE);
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            say(format!("{error:#}"));
            ExitCode::FAILURE
        }
    }
}
