//! Style sheets, fonts and the little script, compiled in. Each address carries a hash of the content, so that a
//! browser may keep what it has for a year.

use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use rust_embed::RustEmbed;
use std::collections::HashMap;
use std::sync::OnceLock;

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/assets"]
struct Assets;

/// The address of a file by its path under `assets`.
pub(crate) fn address(path: &str) -> String {
    static HASHES: OnceLock<HashMap<String, String>> = OnceLock::new();
    let hashes = HASHES.get_or_init(|| {
        let hash = |path: &str| {
            let file = Assets::get(path)?;
            let hash = domain::text::Digest::of(&file.metadata.sha256_hash());
            let start = hash.hex().get(..12).unwrap_or_default();
            Some((path.to_owned(), format!("/assets/{start}/{path}")))
        };
        Assets::iter().filter_map(|path| hash(&path)).collect()
    });
    hashes.get(path).cloned().unwrap_or_else(|| format!("/assets/none/{path}"))
}

/// Serves a file; the hash in the address is not looked at, it only makes addresses new when content is.
pub(crate) async fn serve(Path((_hash, path)): Path<(String, String)>) -> Response {
    let Some(file) = Assets::get(&path) else { return StatusCode::NOT_FOUND.into_response() };
    let kind = match path.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        _ => "text/plain; charset=utf-8",
    };
    let headers = [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "public, max-age=31536000, immutable")];
    (headers, file.data).into_response()
}
