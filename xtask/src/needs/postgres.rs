//! A PostgreSQL for the store tests: the one that is named, the one that answers, or one of our own for the while.
//!
//! Our own lies in a temporary folder, listens on this machine alone and is gone afterwards, so that nobody's data is
//! touched and no password is asked for. It does not wait for the disk.

use std::net::{TcpListener, TcpStream, ToSocketAddrs};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::{debian, first_program};
use crate::command::{ask, must, program, say};

const USUAL: &str = "postgres://postgres@127.0.0.1:5432/postgres";

/// A server that answers.
pub struct Postgres {
    /// Where, as whom, and to which database one connects first.
    pub url: String,
    /// Held only to be dropped.
    _own: Option<Own>,
}

/// A server of our own; it ends when this is dropped.
struct Own {
    programs: PathBuf,
    folder: PathBuf,
    as_root: bool,
}

impl Postgres {
    /// Asks `UTKIK_TEST_POSTGRES` first, and nothing else if that is set.
    pub fn find_or_start(root: &Path) -> Result<Self> {
        if let Some(url) = std::env::var("UTKIK_TEST_POSTGRES").ok().filter(|url| !url.is_empty()) {
            if !answers(&url, root) {
                bail!("PostgreSQL: UTKIK_TEST_POSTGRES names a server that does not answer");
            }
            return Ok(Self { url, _own: None });
        }
        if answers(USUAL, root) {
            say(format!("PostgreSQL: {USUAL}"));
            return Ok(Self { url: USUAL.to_owned(), _own: None });
        }
        if programs().is_none() {
            debian::install(&["postgresql"], root).context("PostgreSQL")?;
        }
        let programs = programs().context("PostgreSQL was installed but its `initdb` is not to be found")?;
        let started = Self::start(programs, root).context("PostgreSQL could not be started")?;
        say(format!("PostgreSQL: {} (for this run)", started.url));
        Ok(started)
    }

    fn start(programs: PathBuf, root: &Path) -> Result<Self> {
        let as_root = debian::is_root(root);
        let pattern = std::env::temp_dir().join("utkik-postgres-XXXXXX");
        let made = ask(unprivileged(as_root, Path::new("mktemp"), &["-d", &pattern.display().to_string()]))?;
        let own = Own { programs, folder: PathBuf::from(made.trim()), as_root };
        let data = own.folder.join("data").display().to_string();
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        ask(own.program("initdb", &["-D", &data, "-U", "postgres", "--auth=trust", "-E", "UTF8", "--no-sync"]))?;
        let socket = own.folder.display();
        let settings = format!(
            "-p {port} -k {socket} -c listen_addresses=127.0.0.1 -c fsync=off -c full_page_writes=off \
             -c max_connections=300"
        );
        let log = own.folder.join("log").display().to_string();
        // Not `ask`: the server would keep a pipe open for as long as it runs.
        must(own.program("pg_ctl", &["-D", &data, "-o", &settings, "-l", &log, "-s", "-w", "start"]))?;
        Ok(Self { url: format!("postgres://postgres@127.0.0.1:{port}/postgres"), _own: Some(own) })
    }
}

impl Drop for Own {
    fn drop(&mut self) {
        let data = self.folder.join("data").display().to_string();
        let stopped = must(self.program("pg_ctl", &["-D", &data, "-s", "-m", "immediate", "stop"]));
        let removed = std::fs::remove_dir_all(&self.folder);
        if stopped.is_err() || removed.is_err() {
            say(format!("PostgreSQL: {} was left behind", self.folder.display()));
        }
    }
}

impl Own {
    fn program(&self, name: &str, arguments: &[&str]) -> Command {
        unprivileged(self.as_root, &self.programs.join(name), arguments)
    }
}

/// A program that root hands over to the user `postgres`, since a server refuses to run as root.
fn unprivileged(as_root: bool, name: &Path, arguments: &[&str]) -> Command {
    let folder = std::env::temp_dir();
    if !as_root {
        return program(name, arguments, &folder);
    }
    let mut command = program("runuser", &["-u", "postgres", "--"], &folder);
    command.arg(name).args(arguments);
    command
}

/// The folder of `initdb` and `pg_ctl`, the newest version's if there are several.
fn programs() -> Option<PathBuf> {
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let version = |path: &PathBuf| path.file_name().and_then(|name| name.to_str()?.parse::<u32>().ok());
    let newest =
        versions.map(|entry| entry.path()).filter(|path| path.join("bin/initdb").is_file()).max_by_key(version);
    newest.map(|path| path.join("bin")).or_else(|| first_program(&["initdb"])?.parent().map(Path::to_owned))
}

/// Whether one can connect; without `psql`, whether somebody listens.
fn answers(url: &str, root: &Path) -> bool {
    if first_program(&["psql"]).is_none() {
        let address = address(url).and_then(|address| address.to_socket_addrs().ok()?.next());
        return address.is_some_and(|address| TcpStream::connect(address).is_ok());
    }
    let mut command = program("psql", &["--no-password", "-XAtqc", "select 1", url], root);
    command.env("PGCONNECT_TIMEOUT", "5");
    ask(command).is_ok()
}

/// `host:port` of a database's address.
fn address(url: &str) -> Option<String> {
    let (_, rest) = url.split_once("://")?;
    let server = rest.split(['/', '?']).next()?;
    let server = server.rsplit('@').next()?;
    Some(if server.contains(':') { server.to_owned() } else { format!("{server}:5432") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_is_read_from_the_url() {
        assert_eq!(address(USUAL).as_deref(), Some("127.0.0.1:5432"));
        assert_eq!(address("postgres://me:p@ss@db.example/utkik").as_deref(), Some("db.example:5432"));
        assert_eq!(address("sqlite"), None);
    }
}
