//! One's own account: language, password, one-time codes (TOTP, RFC 6238).

use super::hash::{SHORTEST, check_password, hash_password};
use crate::failure::Failure;
use crate::form::{FieldView, check_token};
use crate::frame::Frame;
use crate::input::Sent;
use crate::session::{LANGUAGE, Viewer, set_cookie};
use askama::Template;
use axum::http::header::SET_COOKIE;
use axum::response::{AppendHeaders, Html, IntoResponse, Redirect, Response};
use domain::time::Instant;
use engine::clock;
use totp_rs::{Algorithm, Totp};
use words::Language;

#[derive(Template)]
#[template(path = "sign_in/account.html")]
struct AccountPage {
    frame: Frame,
    errors: Vec<(String, String)>,
    languages: Vec<(&'static str, String, bool)>,
    old: Option<FieldView>,
    new: FieldView,
    has_code: bool,
    secret: String,
    code_image: String,
    code: FieldView,
}

/// The secret of one-time codes, new.
fn new_secret() -> Vec<u8> {
    log::chance::bytes::<20>().to_vec()
}

fn totp(secret: &[u8]) -> Option<Totp> {
    let secret: [u8; 20] = secret.try_into().ok()?;
    totp_rs::Builder::new().with_algorithm(Algorithm::SHA1).with_secret(secret).build().ok()
}

/// The time step that a code belongs to, now or one step beside; none if it is no code of this secret.
pub(super) fn code_step(secret: &[u8], code: &str, now: Instant) -> Option<u64> {
    let totp = totp(secret)?;
    let digits: String = code.chars().filter(char::is_ascii_digit).collect();
    let step = u64::try_from(now.0 / 1_000_000).ok()? / 30;
    [step, step.saturating_sub(1), step + 1].into_iter().find(|step| totp.generate(step * 30).to_string() == digits)
}

/// The account's page.
pub(crate) async fn account_page(viewer: Viewer) -> Result<Response, Failure> {
    page(&viewer, Vec::new()).await
}

async fn page(viewer: &Viewer, errors: Vec<(String, String)>) -> Result<Response, Failure> {
    let words = viewer.words;
    let credentials =
        viewer.app.engine.store.credentials_of(viewer.keeper.id, u64::from(viewer.session.person.0)).await?;
    let has = |kind: &str| credentials.iter().any(|credential| credential.kind == kind);
    let field = |name: &str, kind: &'static str| FieldView {
        name: name.to_owned(),
        label: words.text(&format!("account-{}", name.replace('_', "-"))).into_owned(),
        kind,
        required: true,
        error: errors.iter().find(|(field, _)| field == name).map(|(_, text)| text.clone()),
        ..FieldView::default()
    };
    let secret = new_secret();
    let (text, image) = code_image(viewer, &secret);
    let language = |language: Language| {
        let name = words.text(&format!("language-{}", language.tag())).into_owned();
        (language.tag(), name, language == words.language())
    };
    let page = AccountPage {
        languages: Language::ALL.map(language).into(),
        old: has("password").then(|| field("old_password", "password")),
        new: field("new_password", "password"),
        has_code: has("totp"),
        secret: text,
        code_image: image,
        code: field("code", "text"),
        frame: Frame::of(viewer, words.text("frame-account")),
        errors,
    };
    Ok(Html(page.render()?).into_response())
}

/// The secret as text and as an image to photograph.
fn code_image(viewer: &Viewer, secret: &[u8]) -> (String, String) {
    let text = base32(secret);
    let name = crate::speak::Speech::of(viewer).person(viewer.session.person);
    let label = crate::address::encode(&format!("Utkik:{name}"));
    let address = format!("otpauth://totp/{label}?secret={text}&issuer=Utkik");
    let image = qrcode::QrCode::new(address.as_bytes())
        .map(|code| code.render::<qrcode::render::svg::Color<'_>>().min_dimensions(180, 180).build());
    // The drawing is put within the page; what stands before its own element belongs to a file of its own.
    let image = image.unwrap_or_default();
    let start = image.find("<svg").unwrap_or(0);
    (text, image.get(start..).unwrap_or_default().to_owned())
}

/// RFC 4648 without padding, as authenticator programs take it.
fn base32(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let (mut text, mut held, mut bits) = (String::new(), 0_u32, 0_u32);
    for byte in bytes {
        held = (held << 8) | u32::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            let place = usize::try_from((held >> bits) & 31).unwrap_or_default();
            text.push(LETTERS.get(place).copied().map_or('A', char::from));
        }
    }
    if bits > 0 {
        let place = usize::try_from((held << (5 - bits)) & 31).unwrap_or_default();
        text.push(LETTERS.get(place).copied().map_or('A', char::from));
    }
    text
}

fn from_base32(text: &str) -> Option<Vec<u8>> {
    let (mut bytes, mut held, mut bits) = (Vec::new(), 0_u32, 0_u32);
    for letter in text.trim().bytes() {
        let value = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'2'..=b'7' => letter - b'2' + 26,
            _ => return None,
        };
        held = (held << 5) | u32::from(value);
        bits += 5;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from((held >> bits) & 255).unwrap_or_default());
        }
    }
    (bytes.len() >= 16).then_some(bytes)
}

/// Chooses a language for this browser.
pub(crate) async fn change_language(viewer: Viewer, body: String) -> Result<Response, Failure> {
    let sent = Sent::read(&body);
    check_token(&viewer, &sent.csrf)?;
    let language = sent.fields.get("language").and_then(Language::from_tag).unwrap_or_default();
    let cookie = set_cookie(&viewer.app, LANGUAGE, language.tag(), 365 * 24 * 3600);
    Ok((AppendHeaders([(SET_COOKIE, cookie)]), Redirect::to("/account")).into_response())
}

/// Changes one's password; everybody signed in as oneself elsewhere is signed out.
pub(crate) async fn change_password(viewer: Viewer, body: String) -> Result<Response, Failure> {
    let sent = Sent::read(&body);
    check_token(&viewer, &sent.csrf)?;
    let (store, id, person) = (&viewer.app.engine.store, viewer.keeper.id, u64::from(viewer.session.person.0));
    let wrong = |field: &str, key: &str| vec![(field.to_owned(), viewer.words.text(key).into_owned())];
    let new = sent.fields.all("new_password").first().cloned().unwrap_or_default();
    if new.chars().count() < SHORTEST {
        return page(&viewer, wrong("new_password", "account-password-too-short")).await;
    }
    let mail = viewer.view.names().get(viewer.session.person).and_then(|entry| entry.mail.clone());
    let Some(mail) = mail.map(|mail| mail.to_lowercase()) else {
        return page(&viewer, wrong("new_password", "account-needs-mail")).await;
    };
    let known = store.credential(id, "password", &mail).await?;
    let old = sent.fields.all("old_password").first().cloned().unwrap_or_default();
    let hashed = tokio::task::spawn_blocking(move || {
        let right = known.is_none_or(|known| check_password(&old, &known.secret));
        right.then(|| hash_password(&new)).flatten()
    });
    let Some(secret) = hashed.await.map_err(|error| Failure::bug(&error))? else {
        return page(&viewer, wrong("old_password", "account-wrong-password")).await;
    };
    let created_at = clock::now().0;
    let kind = "password".to_owned();
    store.put_credential(id, &log::Credential { kind, subject: mail, person, secret, counter: 0, created_at }).await?;
    store.remove_sign_ins_of(id, person).await?;
    viewer.app.sessions.forget(&viewer.session.digest);
    Ok(Redirect::to("/sign-in").into_response())
}

/// Begins to ask for one-time codes, when a code shows that the secret was taken down right.
pub(crate) async fn set_up_code(viewer: Viewer, body: String) -> Result<Response, Failure> {
    let sent = Sent::read(&body);
    check_token(&viewer, &sent.csrf)?;
    let secret = sent.fields.get("secret").and_then(from_base32);
    let step =
        secret.as_ref().and_then(|secret| code_step(secret, sent.fields.get("code").unwrap_or_default(), clock::now()));
    let (Some(secret), Some(step)) = (secret, step) else {
        let text = viewer.words.text("sign-in-wrong-code").into_owned();
        return page(&viewer, vec![("code".to_owned(), text)]).await;
    };
    let person = u64::from(viewer.session.person.0);
    let credential = log::Credential {
        kind: "totp".to_owned(),
        subject: person.to_string(),
        person,
        secret,
        counter: step,
        created_at: clock::now().0,
    };
    viewer.app.engine.store.put_credential(viewer.keeper.id, &credential).await?;
    Ok(Redirect::to("/account").into_response())
}

/// No longer asks for one-time codes.
pub(crate) async fn stop_code(viewer: Viewer, body: String) -> Result<Response, Failure> {
    check_token(&viewer, &Sent::read(&body).csrf)?;
    let person = u64::from(viewer.session.person.0).to_string();
    viewer.app.engine.store.remove_credential(viewer.keeper.id, "totp", &person).await?;
    Ok(Redirect::to("/account").into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 6238 appendix B, SHA-1, cut to six digits.
    #[test]
    fn the_codes_are_those_of_the_standard() {
        let secret = b"12345678901234567890";
        let at = |seconds: i64| Instant(seconds * 1_000_000);
        assert_eq!(code_step(secret, "287082", at(59)), Some(1));
        assert_eq!(code_step(secret, "081 804", at(1_111_111_109)), Some(37_037_036));
        assert_eq!(code_step(secret, "287082", at(59 + 90)), None);
    }

    #[test]
    fn a_secret_reads_back_as_it_was_shown() {
        let secret = new_secret();
        assert_eq!(from_base32(&base32(&secret)), Some(secret));
        assert_eq!(base32(b"12345678901234567890"), "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assert_eq!(from_base32("åäö"), None);
    }
}
