//! Somebody at a browser, or a program with a token.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::request::Builder;
use axum::http::{HeaderMap, Request, StatusCode, header};
use serde_json::Value;
use tower::ServiceExt;

/// How somebody shows who they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    Nothing,
    Cookie(String),
    Token(String),
}

/// Somebody at a browser, or a program.
#[derive(Clone)]
pub struct Visitor {
    pub pages: Router,
    pub shown: Shown,
}

/// What was answered.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub bytes: Vec<u8>,
}

impl Answer {
    pub fn text(&self) -> String {
        // Where a long word may break is not part of what it says.
        String::from_utf8_lossy(&self.bytes).replace('\u{ad}', "")
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes).unwrap_or_else(|error| panic!("{error}: {}", self.text()))
    }

    pub fn header(&self, name: impl header::AsHeaderName) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// The value of a hidden field of the page's form.
    pub fn hidden(&self, name: &str) -> String {
        let text = self.text();
        let start = format!("name=\"{name}\" value=\"");
        let rest = text.split_once(&start).unwrap_or_else(|| panic!("no {name} in {text}")).1;
        rest.split('"').next().unwrap().to_owned()
    }
}

impl Visitor {
    pub fn new(pages: &Router, shown: Shown) -> Self {
        Visitor { pages: pages.clone(), shown }
    }

    /// Asks as a browser does that comes from a page of ours.
    pub async fn ask(&self, request: Builder, body: impl Into<Body>) -> Answer {
        self.ask_from(request.header("sec-fetch-site", "same-origin"), body).await
    }

    /// Asks with nothing added but who it is.
    pub async fn ask_from(&self, request: Builder, body: impl Into<Body>) -> Answer {
        let request = match &self.shown {
            Shown::Nothing => request,
            Shown::Cookie(cookie) => request.header(header::COOKIE, cookie),
            Shown::Token(token) => request.header(header::AUTHORIZATION, format!("Bearer {token}")),
        };
        let response = self.pages.clone().oneshot(request.body(body.into()).unwrap()).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.unwrap().to_vec();
        Answer { status: parts.status, headers: parts.headers, bytes }
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.ask(Request::get(path), Body::empty()).await
    }

    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.ask(form(path), written(fields)).await
    }

    /// Asks for a command as a program does.
    pub async fn command(&self, path: &str, body: &Value) -> Answer {
        let request = Request::post(format!("/api/v1/commands{path}")).header(header::CONTENT_TYPE, "application/json");
        self.ask(request, body.to_string()).await
    }

    /// What the forms of this sign-in carry.
    pub async fn csrf(&self) -> String {
        self.get("/account").await.hidden("csrf")
    }
}

/// A form's request.
pub fn form(path: &str) -> Builder {
    Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
}

/// Fields as a form sends them.
pub fn written(fields: &[(&str, &str)]) -> String {
    let encode = |text: &str| -> String {
        let byte = |byte: u8| match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' => char::from(byte).to_string(),
            _ => format!("%{byte:02X}"),
        };
        text.bytes().map(byte).collect()
    };
    fields.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value))).collect::<Vec<_>>().join("&")
}

/// What a page's forms would send as they stand, the last of a field; without the search and the sizes.
fn standing(page: &str) -> Vec<(String, String)> {
    let form = page.split("method=\"post\"").find(|part| part.contains("name=\"command_id\"")).unwrap_or_default();
    let plain = |text: &str| text.replace("&#34;", "\"").replace("&#39;", "'").replace("&#38;", "&");
    let of = |tag: &str, name: &str| {
        tag.split_once(&format!("{name}=\"")).map(|(_, rest)| rest.split('"').next().unwrap().to_owned())
    };
    let mut fields = Vec::new();
    for tag in form.split("<input").skip(1) {
        let tag = tag.split('>').next().unwrap();
        let boxed = tag.contains("type=\"checkbox\"") || tag.contains("type=\"radio\"");
        if let Some(name) = of(tag, "name").filter(|_| !boxed || tag.contains(" checked")) {
            fields.push((name, plain(&of(tag, "value").unwrap_or_default())));
        }
    }
    for tag in form.split("<textarea").skip(1) {
        let (head, rest) = tag.split_once('>').unwrap();
        let text = rest.split("</textarea>").next().unwrap().trim_start_matches('\n');
        fields.push((of(head, "name").unwrap(), plain(text)));
    }
    for select in form.split("<select").skip(1) {
        let (head, rest) = select.split_once('>').unwrap();
        let options = rest.split("</select>").next().unwrap();
        let chosen = options.split("<option").find(|option| option.contains(" selected"));
        let value = chosen.and_then(|option| of(option, "value")).unwrap_or_default();
        fields.push((of(head, "name").unwrap(), value));
    }
    fields
}

/// Sends a page's form as it stands, with something typed otherwise.
pub async fn send(visitor: &Visitor, path: &str, typed: &[(&str, &str)]) -> Answer {
    let page = visitor.get(path).await;
    assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.text());
    let mut fields = standing(&page.text());
    fields.retain(|(name, _)| name != "no_protected_information" && !typed.iter().any(|(other, _)| name == other));
    let given = typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    fields.extend(given.chain([("no_protected_information".to_owned(), "true".to_owned())]));
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    visitor.post(path.split('?').next().unwrap(), &fields).await
}

/// The cookie an answer sets, as it is sent back.
pub fn cookie(answer: &Answer) -> String {
    answer.header(header::SET_COOKIE).split(';').next().unwrap().to_owned()
}
