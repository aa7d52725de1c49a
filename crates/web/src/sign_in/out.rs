//! Signing out.

use crate::failure::Failure;
use crate::form::check_token;
use crate::input::Sent;
use crate::session::{COOKIE, Viewer, set_cookie};
use axum::http::header::SET_COOKIE;
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};

/// Ends the sign-in.
pub(crate) async fn sign_out(viewer: Viewer, body: String) -> Result<Response, Failure> {
    check_token(&viewer, &Sent::read(&body).csrf)?;
    viewer.app.engine.store.remove_sign_in(viewer.keeper.id, &viewer.session.digest).await?;
    viewer.app.sessions.forget(&viewer.session.digest);
    let cookie = set_cookie(&viewer.app, COOKIE, "", 0);
    Ok((AppendHeaders([(SET_COOKIE, cookie)]), Redirect::to("/sign-in")).into_response())
}
