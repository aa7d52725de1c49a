//! The tables, the same by name and column in both stores, and the version that the store is at.
//! They are told as data, so that making them, inserting into them, backing up and restoring follow one description.

use sqlx::{AssertSqlSafe, SqlSafeStr as _, SqlStr};

use crate::{
    Store, StoreError,
    store::Pool,
    value::{Row, Value},
};

/// The version that this program writes.
pub(crate) const VERSION: i64 = 1;

/// What a column holds.
#[derive(Clone, Copy)]
pub(crate) enum Holds {
    Integer,
    Text,
    Bytes,
}

#[derive(Clone, Copy)]
pub(crate) struct Column {
    pub(crate) name: &'static str,
    pub(crate) holds: Holds,
    optional: bool,
}

pub(crate) struct Table {
    pub(crate) name: &'static str,
    pub(crate) columns: &'static [Column],
    /// Primary key, which is also the order in which SQLite keeps the rows.
    pub(crate) key: &'static str,
}

const fn integer(name: &'static str) -> Column {
    Column { name, holds: Holds::Integer, optional: false }
}
const fn text(name: &'static str) -> Column {
    Column { name, holds: Holds::Text, optional: false }
}
const fn bytes(name: &'static str) -> Column {
    Column { name, holds: Holds::Bytes, optional: false }
}
const fn or_none(column: Column) -> Column {
    Column { optional: true, ..column }
}

/// One row for each municipality, with the head of its log: whoever appends must find it as expected.
pub(crate) const MUNICIPALITY: Table = Table {
    name: "municipality",
    columns: &[
        integer("id"),
        text("slug"),
        integer("created_at"),
        integer("head_seq"),
        bytes("head_hash"),
        integer("head_recorded_at"),
    ],
    key: "id",
};

pub(crate) const EVENT: Table = Table {
    name: "event",
    columns: &[
        integer("municipality"),
        integer("seq"),
        integer("recorded_at"),
        text("kind"),
        integer("actor"),
        or_none(integer("appointment")),
        or_none(text("delegation")),
        bytes("command_id"),
        bytes("payload"),
        or_none(bytes("salt")),
        bytes("payload_hash"),
        bytes("chain_hash"),
        or_none(integer("disposed_by")),
    ],
    key: "municipality, seq",
};

pub(crate) const COMMAND: Table = Table {
    name: "command",
    columns: &[
        integer("municipality"),
        integer("actor"),
        bytes("command_id"),
        bytes("fingerprint"),
        integer("first_seq"),
        integer("count"),
    ],
    key: "municipality, actor, command_id",
};

/// What was taken away, so that a restored backup can be told to take it away again.
pub(crate) const REMOVAL: Table = Table {
    name: "removal",
    columns: &[
        integer("municipality"),
        integer("removed_by"),
        integer("ordinal"),
        text("what"),
        integer("number"),
        integer("version"),
        bytes("mark"),
        bytes("residue"),
    ],
    key: "municipality, removed_by, ordinal",
};

pub(crate) const PERSON: Table = Table {
    name: "person",
    columns: &[
        integer("municipality"),
        integer("person"),
        integer("version"),
        or_none(text("name")),
        or_none(text("mail")),
        or_none(text("phone")),
        integer("valid_from"),
        integer("seq"),
        or_none(bytes("name_salt")),
        bytes("name_hash"),
        or_none(bytes("contact_salt")),
        bytes("contact_hash"),
    ],
    key: "municipality, person, version",
};

const CREDENTIAL: Table = Table {
    name: "credential",
    columns: &[
        integer("municipality"),
        text("kind"),
        text("subject"),
        integer("person"),
        bytes("secret"),
        integer("counter"),
        integer("created_at"),
    ],
    key: "municipality, kind, subject",
};

const SIGN_IN: Table = Table {
    name: "sign_in",
    columns: &[
        integer("municipality"),
        bytes("digest"),
        integer("person"),
        text("method"),
        bytes("content"),
        integer("created_at"),
        integer("seen_at"),
        integer("expires_at"),
    ],
    key: "municipality, digest",
};

const SIGN_IN_ATTEMPT: Table = Table {
    name: "sign_in_attempt",
    columns: &[integer("municipality"), bytes("subject"), integer("at"), integer("count")],
    key: "municipality, subject, at",
};

const TOKEN: Table = Table {
    name: "token",
    columns: &[
        integer("municipality"),
        bytes("digest"),
        integer("person"),
        text("name"),
        text("scope"),
        integer("created_at"),
        or_none(integer("expires_at")),
        or_none(integer("used_at")),
    ],
    key: "municipality, digest",
};

const DRAFT: Table = Table {
    name: "draft",
    columns: &[
        integer("municipality"),
        integer("person"),
        text("form"),
        bytes("content"),
        integer("based_on"),
        integer("changed_at"),
    ],
    key: "municipality, person, form",
};

const CURSOR: Table = Table {
    name: "cursor",
    columns: &[integer("municipality"), text("name"), integer("seq")],
    key: "municipality, name",
};

const ATTACHMENT: Table = Table {
    name: "attachment",
    columns: &[
        integer("municipality"),
        bytes("digest"),
        text("name"),
        text("media_type"),
        integer("added_at"),
        bytes("content"),
    ],
    key: "municipality, digest",
};

/// Every table, in the order of a backup.
pub(crate) const TABLES: &[Table] = &[
    MUNICIPALITY,
    EVENT,
    COMMAND,
    REMOVAL,
    PERSON,
    CREDENTIAL,
    SIGN_IN,
    SIGN_IN_ATTEMPT,
    TOKEN,
    DRAFT,
    CURSOR,
    ATTACHMENT,
];

/// What is looked for by something else than the key.
const INDEXES: &[&str] = &[
    "CREATE UNIQUE INDEX IF NOT EXISTS municipality_slug ON municipality (slug)",
    "CREATE INDEX IF NOT EXISTS credential_person ON credential (municipality, person)",
    "CREATE INDEX IF NOT EXISTS sign_in_person ON sign_in (municipality, person)",
    "CREATE INDEX IF NOT EXISTS person_seq ON person (municipality, seq)",
];

impl Table {
    fn names(&self) -> String {
        self.columns.iter().map(|column| column.name).collect::<Vec<_>>().join(", ")
    }

    /// A statement that inserts `count` whole rows.
    ///
    /// Places are numbered but for SQLite's bulk: there a numbered place is a name, and is looked for among all before
    /// it.
    pub(crate) fn insert(&self, count: usize, numbered: bool) -> SqlStr {
        let width = self.columns.len();
        let mut sql = format!("INSERT INTO {} ({}) VALUES ", self.name, self.names());
        for row in 0..count {
            let place = |column| if numbered { format!("${}", row * width + column) } else { "?".to_owned() };
            let places: Vec<String> = (1..=width).map(place).collect();
            sql.push_str(if row == 0 { "(" } else { ", (" });
            sql.push_str(&places.join(", "));
            sql.push(')');
        }
        AssertSqlSafe(sql).into_sql_str()
    }

    /// A statement that reads every row, in the order of the key.
    pub(crate) fn dump(&self) -> SqlStr {
        AssertSqlSafe(format!("SELECT {} FROM {} ORDER BY {}", self.names(), self.name, self.key)).into_sql_str()
    }

    /// The values of a row read with [`Table::dump`].
    pub(crate) fn values(&self, row: &Row) -> Result<Vec<Value>, StoreError> {
        let columns = self.columns.iter().enumerate();
        columns
            .map(|(place, column)| {
                Ok(match column.holds {
                    Holds::Integer => Value::Integer(row.get(place)?),
                    Holds::Text => Value::Text(row.get(place)?),
                    Holds::Bytes => Value::Bytes(row.get(place)?),
                })
            })
            .collect()
    }

    fn create(&self, pool: &Pool) -> SqlStr {
        let (integer, bytes, ending) = match pool {
            Pool::Sqlite { .. } => ("INTEGER", "BLOB", " STRICT, WITHOUT ROWID"),
            Pool::Postgres(_) => ("BIGINT", "BYTEA", ""),
        };
        let columns = self.columns.iter().map(|column| {
            let holds = match column.holds {
                Holds::Integer => integer,
                Holds::Text => "TEXT",
                Holds::Bytes => bytes,
            };
            let optional = if column.optional { "" } else { " NOT NULL" };
            format!("{} {holds}{optional}, ", column.name)
        });
        let (name, columns, key) = (self.name, columns.collect::<String>(), self.key);
        let sql = format!("CREATE TABLE IF NOT EXISTS {name} ({columns}PRIMARY KEY ({key})){ending}");
        AssertSqlSafe(sql).into_sql_str()
    }
}

/// Brings an open store to [`VERSION`].
pub(crate) async fn prepare(store: &Store) -> Result<(), StoreError> {
    let mut work = store.begin().await?;
    if matches!(store.pool(), Pool::Postgres(_)) {
        // Two nodes that start at once would both make the tables, and one would fail.
        work.run("SELECT pg_advisory_xact_lock(8504271)", vec![]).await?;
    }
    work.run("CREATE TABLE IF NOT EXISTS schema_version (version BIGINT NOT NULL)", vec![]).await?;
    let found = work.row("SELECT version FROM schema_version", vec![]).await?;
    match found.map(|row| row.get::<i64>(0)).transpose()? {
        Some(VERSION) => return Ok(()),
        Some(found) => return Err(StoreError::Newer { found, known: VERSION }),
        None => {}
    }
    for table in TABLES {
        work.run(table.create(store.pool()), vec![]).await?;
    }
    for index in INDEXES {
        work.run(*index, vec![]).await?;
    }
    work.run("INSERT INTO schema_version (version) VALUES ($1)", vec![VERSION.into()]).await?;
    work.commit().await?;
    Ok(())
}
