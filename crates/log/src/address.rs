//! Where a log lives: a folder on this machine, or a PostgreSQL server.

use std::{convert::Infallible, fmt, path::PathBuf, str::FromStr};

/// The place of a store.
#[derive(Clone, PartialEq, Eq)]
pub enum Address {
    /// A folder that holds `utkik.sqlite`; made when it is missing.
    Embedded(PathBuf),
    /// `postgres://user:password@host:port/database`, with the options of libpq; `options[search_path]=name` picks a
    /// schema, which must exist.
    Postgres(String),
}

impl Address {
    /// Whether opening would begin an embedded store; of a server only opening tells what is there.
    pub fn is_missing(&self) -> bool {
        match self {
            Self::Embedded(folder) => !folder.join(crate::sqlite::FILE).exists(),
            Self::Postgres(_) => false,
        }
    }
}

impl FromStr for Address {
    type Err = Infallible;

    /// `postgres://…` and `postgresql://…` are servers, everything else is a folder.
    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            Self::Postgres(text.to_owned())
        } else {
            Self::Embedded(PathBuf::from(text))
        })
    }
}

/// Shows where, never the password.
impl fmt::Display for Address {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Embedded(folder) => write!(out, "{}", folder.display()),
            Self::Postgres(url) => {
                let place = url
                    .rsplit_once('@')
                    .map_or_else(|| url.split_once("://").map_or(url.as_str(), |(_, rest)| rest), |(_, rest)| rest);
                write!(out, "postgres://{}", place.split('?').next().unwrap_or(place))
            }
        }
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Address({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::Address;

    #[test]
    fn a_password_is_never_shown() {
        let address: Address = "postgres://utkik:hem@lig@db.example:5432/utkik?sslmode=require".parse().unwrap();
        assert_eq!(address.to_string(), "postgres://db.example:5432/utkik");
        assert_eq!(format!("{address:?}"), "Address(postgres://db.example:5432/utkik)");
        let plain: Address = "postgres://localhost/utkik".parse().unwrap();
        assert_eq!(plain.to_string(), "postgres://localhost/utkik");
    }

    #[test]
    fn an_embedded_store_is_missing_until_it_is_begun() {
        let folder = tempfile::tempdir().unwrap();
        let address = Address::Embedded(folder.path().to_owned());
        assert!(address.is_missing());
        std::fs::write(folder.path().join("utkik.sqlite"), "").unwrap();
        assert!(!address.is_missing());
    }

    #[test]
    fn what_is_not_a_server_is_a_folder() {
        assert_eq!("data".parse(), Ok(Address::Embedded("data".into())));
    }
}
