//! A file back to whoever sees what it is attached to: to be saved, never shown as a page of ours.

use super::carrier;
use crate::failure::Failure;
use crate::session::Viewer;
use axum::body::Body;
use axum::extract::Path;
use axum::http::header::{
    CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS,
};
use axum::response::{IntoResponse, Response};
use domain::evidence::{Evidence, EvidenceNumber};
use domain::id::ItemRef;

/// Whatever a browser makes of the file, it runs nothing and reaches nothing.
const POLICY: &str = "default-src 'none'; sandbox; frame-ancestors 'none'";

/// The file.
pub(super) async fn file(
    viewer: Viewer,
    Path((kind, number, evidence)): Path<(String, u32, u32)>,
) -> Result<Response, Failure> {
    let item = carrier(&viewer, &kind, number)?;
    answer(&viewer, item, evidence).await
}

/// The file of a piece of evidence of a thing that the viewer sees.
pub(crate) async fn answer(viewer: &Viewer, item: ItemRef, evidence: u32) -> Result<Response, Failure> {
    let found = viewer.view.shown().evidence.get(item, EvidenceNumber(evidence)).filter(|one| one.stands()).cloned();
    let Some(Evidence { file: Some(file), .. }) = found else { return Err(Failure::not_found()) };
    let digest = engine::hash(&file.digest).ok_or_else(Failure::not_found)?;
    let files = viewer.app.engine.store.files().ok_or_else(Failure::unavailable)?;
    let read = files.read(viewer.keeper.id, &digest).await.map_err(|error| {
        tracing::error!(%error, "a file could not be read");
        Failure::unavailable()
    })?;
    let Some((size, pieces)) = read else {
        tracing::error!(digest = file.digest.hex(), "a file that an event names is not there");
        return Err(Failure::not_found());
    };
    let headers = [
        (CONTENT_TYPE, file.kind.media_type().to_owned()),
        (CONTENT_DISPOSITION, disposition(&file.name)),
        (CONTENT_LENGTH, size.to_string()),
        (CONTENT_SECURITY_POLICY, POLICY.to_owned()),
        (X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
    ];
    Ok((headers, Body::from_stream(pieces)).into_response())
}

/// To be saved under its own name; programs that know no å get one without it.
fn disposition(name: &str) -> String {
    let plain = |letter: char| if letter.is_ascii_alphanumeric() || ".-_ ".contains(letter) { letter } else { '_' };
    let fallback: String = name.chars().map(plain).collect();
    format!("attachment; filename=\"{fallback}\"; filename*=UTF-8''{}", crate::address::encode(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_cannot_say_more_than_a_name() {
        let said = disposition("Gr\u{e5}\"; filename=x.exe\\.pdf");
        assert!(said.starts_with("attachment; filename=\"Gr___ filename_x.exe_.pdf\"; filename*=UTF-8''Gr%C3%A5%22"));
    }
}
