//! A store of each kind with a municipality in it, and the pages over it; made for a story and taken away after it.

use super::visitor::{Shown, Visitor, cookie};
use axum::Router;
use axum::body::Body;
use axum::http::Request;
use domain::command::{By, Command};
use domain::id::PersonId;
use domain::time::Instant;
use engine::{Ask, Engine, Keeper};
use log::Address;
use serde_json::{Value, json};
use sqlx::{AssertSqlSafe, Connection as _, PgConnection};
use std::future::Future;
use std::sync::{Arc, OnceLock};
use tokio::runtime::Runtime;
use web::{App, Settings};

/// The one runtime of all stories: what a store has open belongs to it.
pub fn runtime() -> &'static Runtime {
    static RUNTIME: OnceLock<Runtime> = OnceLock::new();
    RUNTIME.get_or_init(|| tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap())
}

/// A store with its engine and pages.
pub struct House {
    pub engine: Arc<Engine>,
    pub app: App,
    pub pages: Router,
    /// Gone when the house is.
    folder: Option<tempfile::TempDir>,
    schema: Option<String>,
}

/// A verb with its fields, as a program would write it.
pub fn command(verb: &str, fields: &Value) -> Command {
    Command::read(verb, fields.as_object().unwrap()).unwrap_or_else(|error| panic!("{verb} {fields}: {error:?}"))
}

/// Has the program carry out commands, now or at an earlier time.
pub async fn carry_out(keeper: &Arc<Keeper>, commands: Vec<Command>, at: Option<Instant>) -> Vec<String> {
    let command_id = engine::new_command_id();
    let ask = Ask { by: By::Program, based_on: None, command_id, commands, attachment: None, at };
    keeper.act(ask).await.unwrap().items.iter().map(ToString::to_string).collect()
}

/// Tells a story on both stores.
pub fn on_both<Story, Telling>(story: Story)
where
    Story: Fn(Arc<House>) -> Telling,
    Telling: Future<Output = ()>,
{
    runtime().block_on(async {
        for house in [House::sqlite().await, House::postgres().await] {
            let house = Arc::new(house);
            story(Arc::clone(&house)).await;
            house.leave().await;
        }
    });
}

/// Tells a story on the embedded store.
pub fn on_one<Story, Telling>(story: Story)
where
    Story: Fn(Arc<House>) -> Telling,
    Telling: Future<Output = ()>,
{
    runtime().block_on(async { story(Arc::new(House::sqlite().await)).await });
}

fn server_address() -> String {
    std::env::var("UTKIK_TEST_POSTGRES").unwrap_or_else(|_| "postgres://postgres@127.0.0.1:5432/postgres".to_owned())
}

impl House {
    /// An empty embedded store.
    pub async fn sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let address = Address::Embedded(folder.path().to_owned());
        House { folder: Some(folder), ..Self::furnish(&address).await }
    }

    async fn postgres() -> Self {
        let schema = format!("pages_{}", hex::encode(log::chance::bytes::<8>()));
        let mut server = PgConnection::connect(&server_address()).await.unwrap();
        sqlx::raw_sql(AssertSqlSafe(format!("CREATE SCHEMA {schema}"))).execute(&mut server).await.unwrap();
        let url = server_address();
        let sign = if url.contains('?') { '&' } else { '?' };
        let url = format!("{url}{sign}options[search_path]={schema}&options[synchronous_commit]=off");
        House { schema: Some(schema), ..Self::furnish(&Address::Postgres(url)).await }
    }

    async fn furnish(address: &Address) -> Self {
        let engine = Engine::open(address).await.unwrap();
        let app = App::new(Arc::clone(&engine), Settings::default());
        House { engine, pages: web::router(app.clone()), app, folder: None, schema: None }
    }

    /// Where the embedded store lies.
    pub fn folder(&self) -> &std::path::Path {
        self.folder.as_ref().unwrap().path()
    }

    async fn leave(&self) {
        self.engine.store.close().await;
        if let Some(schema) = &self.schema {
            let mut server = PgConnection::connect(&server_address()).await.unwrap();
            let sql = AssertSqlSafe(format!("DROP SCHEMA {schema} CASCADE"));
            sqlx::raw_sql(sql).execute(&mut server).await.unwrap();
        }
    }

    /// A municipality as setting up leaves it, now or earlier: scale, matrix and catalogues in force, nobody in it.
    pub async fn begin(&self, slug: &str, name: &str, at: Option<Instant>) -> Arc<Keeper> {
        let keeper = self.engine.create(slug).await.unwrap();
        let Command::Found(found) = command("municipality.found", &json!({ "name": name })) else { panic!("found") };
        carry_out(&keeper, domain::start::begin(found.description), at).await;
        keeper
    }

    /// Nobody signed in.
    pub fn nobody(&self) -> Visitor {
        Visitor::new(&self.pages, Shown::Nothing)
    }

    /// Somebody who came by a sign-in link.
    pub async fn sign_in(&self, keeper: &Keeper, person: PersonId) -> Visitor {
        let link = web::sign_in::new_link(&self.engine.store, keeper, person).await.unwrap();
        let answer = self.nobody().ask(Request::get(link), Body::empty()).await;
        Visitor::new(&self.pages, Shown::Cookie(cookie(&answer)))
    }

    /// A program with a token that acts for somebody.
    pub async fn program(&self, keeper: &Keeper, person: PersonId) -> Visitor {
        let token = web::new_token(&self.engine.store, keeper, person, "test", None).await.unwrap();
        Visitor::new(&self.pages, Shown::Token(token))
    }
}
