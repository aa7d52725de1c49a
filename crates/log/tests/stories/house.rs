//! A store of each kind for every story, made for it and taken away after it.

use std::{future::Future, path::PathBuf, sync::Arc, time::Duration};

use log::{Address, Appended, Batch, Claims, Entry, Forgotten, PersonClaim, Position, ResidueClaim, Store, Stored};
use sqlx::{AssertSqlSafe, Connection as _, PgConnection, SqliteConnection};

/// A store with one municipality, and ways into it that its program does not have.
pub struct House {
    pub store: Store,
    pub address: Address,
    pub municipality: u64,
    folder: Option<Arc<tempfile::TempDir>>,
    schema: Option<String>,
}

pub fn server() -> String {
    std::env::var("UTKIK_TEST_POSTGRES").unwrap_or_else(|_| "postgres://postgres@127.0.0.1:5432/postgres".to_owned())
}

/// Tells a story on both stores.
pub fn on_both<Story, Telling>(story: Story)
where
    Story: Fn(Arc<House>) -> Telling,
    Telling: Future<Output = ()>,
{
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async {
        for house in [House::sqlite().await, House::postgres().await] {
            let house = Arc::new(house);
            story(Arc::clone(&house)).await;
            house.leave().await;
        }
    });
}

impl House {
    pub async fn sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let address = Address::Embedded(folder.path().to_owned());
        Self { folder: Some(Arc::new(folder)), ..Self::furnish(address).await }
    }

    pub async fn postgres() -> Self {
        let schema = format!("story_{}", hex::encode(log::chance::bytes::<8>()));
        let mut server = PgConnection::connect(&server()).await.unwrap();
        sqlx::raw_sql(AssertSqlSafe(format!("CREATE SCHEMA {schema}"))).execute(&mut server).await.unwrap();
        let address = Address::Postgres(with_schema(&self::server(), &schema));
        Self { schema: Some(schema), ..Self::furnish(address).await }
    }

    async fn furnish(address: Address) -> Self {
        let store = Store::open(&address).await.unwrap();
        let municipality = store.create_municipality("avik", 1_000).await.unwrap().id;
        Self { store, address, municipality, folder: None, schema: None }
    }

    /// An empty store of the same or the other kind, without a municipality.
    pub async fn empty(sqlite: bool) -> Self {
        let house = if sqlite { Self::sqlite().await } else { Self::postgres().await };
        house.tamper("DELETE FROM municipality").await;
        house
    }

    pub fn is_sqlite(&self) -> bool {
        self.folder.is_some()
    }

    pub fn folder(&self) -> PathBuf {
        self.folder.as_ref().unwrap().path().to_owned()
    }

    /// Changes the database behind the program's back.
    pub async fn tamper(&self, sql: &str) {
        let sql = AssertSqlSafe(sql.to_owned());
        match &self.address {
            Address::Embedded(folder) => {
                let url = format!("sqlite://{}/utkik.sqlite", folder.display());
                let mut connection = SqliteConnection::connect(&url).await.unwrap();
                sqlx::raw_sql(sql).execute(&mut connection).await.unwrap();
                connection.close().await.unwrap();
            }
            Address::Postgres(url) => {
                let mut connection = PgConnection::connect(url).await.unwrap();
                sqlx::raw_sql(sql).execute(&mut connection).await.unwrap();
                connection.close().await.unwrap();
            }
        }
    }

    /// Reads all events in one transaction that has begun when this answers, and lasts for a while after it.
    pub async fn read_for(&self, lasting: Duration) -> tokio::task::JoinHandle<()> {
        const READ: &str = "SELECT seq FROM event";
        match &self.address {
            Address::Embedded(folder) => {
                let url = format!("sqlite://{}/utkik.sqlite", folder.display());
                let mut connection = SqliteConnection::connect(&url).await.unwrap();
                sqlx::raw_sql("BEGIN").execute(&mut connection).await.unwrap();
                sqlx::query(READ).fetch_all(&mut connection).await.unwrap();
                tokio::spawn(async move {
                    tokio::time::sleep(lasting).await;
                    connection.close().await.unwrap();
                })
            }
            Address::Postgres(url) => {
                let mut connection = PgConnection::connect(url).await.unwrap();
                // Only looked at: a table that has been read from could not be rewritten meanwhile at all.
                sqlx::raw_sql("BEGIN ISOLATION LEVEL REPEATABLE READ").execute(&mut connection).await.unwrap();
                sqlx::query("SELECT 1").fetch_all(&mut connection).await.unwrap();
                tokio::spawn(async move {
                    tokio::time::sleep(lasting).await;
                    connection.close().await.unwrap();
                })
            }
        }
    }

    pub async fn at(&self) -> Position {
        self.store.head(self.municipality).await.unwrap().unwrap().position()
    }

    /// Appends at the head, whatever it is.
    pub async fn add(&self, batch: Batch) -> Appended {
        self.store.append(self.municipality, self.at().await, batch).await.unwrap()
    }

    pub async fn leave(&self) {
        self.store.close().await;
        if let Some(schema) = &self.schema {
            let mut server = PgConnection::connect(&server()).await.unwrap();
            let sql = AssertSqlSafe(format!("DROP SCHEMA {schema} CASCADE"));
            sqlx::raw_sql(sql).execute(&mut server).await.unwrap();
        }
    }
}

fn with_schema(url: &str, schema: &str) -> String {
    let sign = if url.contains('?') { '&' } else { '?' };
    // A crash of the server is not told of here, so nobody waits for its disk.
    format!("{url}{sign}options[search_path]={schema}&options[synchronous_commit]=off")
}

/// A batch of events of one kind, each payload given as text.
pub fn batch(actor: u64, recorded_at: i64, payloads: &[&str]) -> Batch {
    Batch {
        actor,
        appointment: Some(3),
        delegation: Some("KS 2026 § 14".to_owned()),
        recorded_at,
        command_id: log::chance::bytes(),
        fingerprint: log::digest(payloads.concat().as_bytes()),
        entries: payloads.iter().map(|text| entry("risk.assessed", text)).collect(),
        ..Batch::default()
    }
}

pub fn entry(kind: &str, payload: &str) -> Entry {
    Entry { kind: kind.to_owned(), payload: payload.as_bytes().to_vec() }
}

/// Reads the payloads of these stories: `disposed SEQ HASH`, `person NUMBER VERSION COMMITMENT`,
/// `forgotten NUMBER NAME`.
pub fn judge(event: &Stored) -> Claims {
    let mut claims = Claims::default();
    let text = String::from_utf8_lossy(&event.payload).into_owned();
    let words: Vec<&str> = text.split(' ').collect();
    let hash = |text: &str| <[u8; 32]>::try_from(hex::decode(text).unwrap()).unwrap();
    match &*event.kind {
        "record.disposed" => {
            claims.residues.push(ResidueClaim { seq: words[1].parse().unwrap(), hash: hash(words[2]) });
        }
        "person.entered" => claims.people.push(PersonClaim {
            person: words[1].parse().unwrap(),
            version: words[2].parse().unwrap(),
            commitment: hash(words[3]),
            valid_from: Some(0),
        }),
        "person.forgotten" => {
            claims.forgotten.push(Forgotten { person: words[1].parse().unwrap(), name: words[2] == "true" });
        }
        _ => {}
    }
    claims
}
