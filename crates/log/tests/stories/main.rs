//! Stories of the log, each told on SQLite and on PostgreSQL.

#[cfg(test)]
mod append;
#[cfg(test)]
mod beside;
#[cfg(test)]
mod disposal;
#[cfg(test)]
mod files;
#[cfg(test)]
mod follow;
#[cfg(test)]
mod house;
#[cfg(test)]
mod restore;
#[cfg(test)]
mod tampering;
#[cfg(test)]
mod unknown;
