//! A municipality in a store of its own, on either kind of store.

use domain::command::{By, Command};
use domain::id::{PersonId, Scope};
use domain::item::Register;
use domain::organisation::MunicipalityDescription;
use domain::risk::RiskDescription;
use domain::role::{Appoint, AppointmentDescription, RegisterPerson, Role};
use domain::text::{Line, Name, Prose};
use domain::time::Date;
use engine::{Answer, Ask, Engine, Keeper};
use log::Address;
use sqlx::{Connection as _, Executor as _};
use std::future::Future;
use std::sync::Arc;

/// A store with one municipality, gone when it is dropped.
pub struct House {
    pub address: Address,
    pub engine: Arc<Engine>,
    pub keeper: Arc<Keeper>,
    schema: Option<String>,
    _folder: tempfile::TempDir,
}

/// Where the PostgreSQL server for tests is.
pub fn server() -> String {
    let usual = "postgres://postgres@127.0.0.1:5432/postgres";
    std::env::var("UTKIK_TEST_POSTGRES").unwrap_or_else(|_| usual.to_owned())
}

/// A place for a store on PostgreSQL: a schema of its own.
pub async fn schema() -> (String, Address) {
    let name = format!("engine_{}", hex(&log::chance::bytes::<8>()));
    let pool = sqlx::PgPool::connect(&server()).await.expect("PostgreSQL answers");
    pool.execute(sqlx::AssertSqlSafe(format!("CREATE SCHEMA {name}"))).await.unwrap();
    pool.close().await;
    let mark = if server().contains('?') { '&' } else { '?' };
    let address = Address::Postgres(format!("{}{mark}options[search_path]={name}", server()));
    (name, address)
}

pub async fn drop_schema(name: &str) {
    let pool = sqlx::PgPool::connect(&server()).await.expect("PostgreSQL answers");
    pool.execute(sqlx::AssertSqlSafe(format!("DROP SCHEMA {name} CASCADE"))).await.unwrap();
    pool.close().await;
}

fn hex(bytes: &[u8]) -> String {
    domain::text::Digest::of(bytes).hex().to_owned()
}

/// Tells a story on both kinds of store.
pub fn on_both<Story, Told>(story: Story)
where
    Story: Fn(Arc<House>) -> Told,
    Told: Future<Output = ()>,
{
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let folder = tempfile::tempdir().unwrap();
        let address = Address::Embedded(folder.path().to_owned());
        story(Arc::new(House::begin(address, None, folder).await)).await;
        let (name, address) = schema().await;
        let nothing = tempfile::tempdir().unwrap();
        story(Arc::new(House::begin(address, Some(name.clone()), nothing).await)).await;
        drop_schema(&name).await;
    });
}

impl House {
    async fn begin(address: Address, schema: Option<String>, folder: tempfile::TempDir) -> Self {
        let engine = Engine::open(&address).await.unwrap();
        let keeper = engine.create("avik").await.unwrap();
        let name = Name::new("Åviks kommun").unwrap();
        let description = MunicipalityDescription { name, county: None, organisation_number: None };
        let mut commands = domain::start::begin(description);
        for (name, mail) in [("Maria Lind", "maria.lind@avik.example"), ("Omar Haddad", "omar.haddad@avik.example")] {
            commands.push(Command::RegisterPerson(RegisterPerson {
                name: Name::new(name).unwrap(),
                mail: Some(Line::new(mail).unwrap()),
                phone: None,
            }));
        }
        for (role, person) in [(Role::InformationSecurityLead, 1), (Role::ItSecurityLead, 2)] {
            commands.push(Command::Appoint(Appoint {
                description: AppointmentDescription {
                    role,
                    scope: Scope::Municipality,
                    person: PersonId(person),
                    deputy: None,
                    appointed_by: None,
                    reference: None,
                    from: Date::of(2024, 3, 1).unwrap(),
                    until: None,
                },
            }));
        }
        let house = House { address, engine, keeper, schema, _folder: folder };
        house.ask(By::Program, None, commands).await.unwrap();
        house
    }

    /// Founds the municipality in a store and leaves it.
    pub async fn founded(address: &Address) {
        let house = House::begin(address.clone(), None, tempfile::tempdir().unwrap()).await;
        house.engine.store.close().await;
    }

    /// Changes the database behind the program's back.
    pub async fn tamper(&self, sql: &str) {
        let sql = sqlx::AssertSqlSafe(sql.to_owned());
        match &self.address {
            Address::Embedded(folder) => {
                let url = format!("sqlite://{}/utkik.sqlite", folder.display());
                let mut connection = sqlx::SqliteConnection::connect(&url).await.unwrap();
                sqlx::raw_sql(sql).execute(&mut connection).await.unwrap();
                connection.close().await.unwrap();
            }
            Address::Postgres(url) => {
                let mut connection = sqlx::PgConnection::connect(url).await.unwrap();
                sqlx::raw_sql(sql).execute(&mut connection).await.unwrap();
                connection.close().await.unwrap();
            }
        }
    }

    /// Whether this house stands on PostgreSQL.
    pub fn on_postgres(&self) -> bool {
        self.schema.is_some()
    }

    pub async fn ask(&self, by: By, based_on: Option<u64>, commands: Vec<Command>) -> Result<Answer, engine::ActError> {
        let command_id = engine::new_command_id();
        self.keeper.act(Ask { by, based_on, command_id, commands, attachment: None, at: None }).await
    }

    /// Maria, who leads the work.
    pub fn maria() -> By {
        By::Person(PersonId(1))
    }

    /// Omar, who leads it-security.
    pub fn omar() -> By {
        By::Person(PersonId(2))
    }
}

/// A command that registers a risk.
pub fn risk(title: &str, cause: &str) -> Command {
    Command::RegisterRisk(Register(RiskDescription {
        title: Name::new(title).unwrap(),
        cause: Some(Prose::new(cause).unwrap()),
        event: None,
        outcome: None,
        scope: Scope::Municipality,
        field: None,
        owner: None,
        systems: Vec::new(),
        sets: Vec::new(),
        supplier: None,
    }))
}
