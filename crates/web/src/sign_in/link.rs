//! Signing in by a link that was printed at start: how the demo lets one in as each role.

use crate::app::App;
use crate::failure::Failure;
use crate::session;
use axum::extract::{Path, State};
use axum::http::header::SET_COOKIE;
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use domain::id::PersonId;
use engine::{Keeper, clock};

/// What such a credential is called in the store.
const KIND: &str = "link";

/// A new link for a person: its path. The store keeps only a hash of the secret in it.
pub async fn new_link(store: &log::Store, keeper: &Keeper, person: PersonId) -> Result<String, log::StoreError> {
    let secret = session::secret();
    let credential = log::Credential {
        kind: KIND.to_owned(),
        subject: hex(&session::digest(&secret)),
        person: u64::from(person.0),
        secret: Vec::new(),
        counter: 0,
        created_at: clock::now().0,
    };
    store.put_credential(keeper.id, &credential).await?;
    Ok(format!("/sign-in/link/{}/{secret}", keeper.slug))
}

fn hex(bytes: &[u8]) -> String {
    domain::text::Digest::of(bytes).hex().to_owned()
}

/// Signs in whoever has the link.
pub(crate) async fn by_link(
    State(app): State<App>,
    Path((slug, secret)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let keeper = app.engine.get(&slug).ok_or_else(Failure::not_found)?;
    let subject = hex(&session::digest(&secret));
    let credential = app.engine.store.credential(keeper.id, KIND, &subject).await?.ok_or_else(Failure::not_found)?;
    let person = PersonId(u32::try_from(credential.person).unwrap_or_default());
    let cookie = session::begin(&app, &keeper, person, KIND).await?;
    Ok((AppendHeaders([(SET_COOKIE, cookie)]), Redirect::to("/")).into_response())
}
