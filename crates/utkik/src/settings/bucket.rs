//! Files in a bucket, as the settings file names it: a small server in this process speaks as much S3 as files need, and
//! the program's store is opened in another process, whose environment holds the key and the secret.

use super::{Given, read};
use axum::Router;
use axum::body::{Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use log::{Files, Hash};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

const SETTINGS: &str = "UTKIK_TEST_BUCKET_SETTINGS";

/// What the bucket holds.
#[derive(Default)]
struct Held {
    objects: BTreeMap<String, Vec<u8>>,
    /// Parts by upload and number, and what was asked of the server.
    parts: BTreeMap<(String, u32), Bytes>,
    asked: Vec<String>,
}

type Bucket = Arc<Mutex<Held>>;

/// The value of a parameter of a query.
fn of_query(query: &str, name: &str) -> Option<String> {
    let value = query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))?;
    Some(value.replace("%2F", "/"))
}

fn xml(content: String) -> Response {
    ([(header::CONTENT_TYPE, "application/xml")], content).into_response()
}

fn missing() -> Response {
    (StatusCode::NOT_FOUND, "<Error><Code>NoSuchKey</Code></Error>").into_response()
}

async fn answer(State(bucket): State<Bucket>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let body = to_bytes(body, usize::MAX).await.unwrap();
    let signed = parts.headers.get(header::AUTHORIZATION).is_some_and(|value| {
        value.to_str().unwrap().starts_with("AWS4-HMAC-SHA256 Credential=prov/") && value.len() > 150
    });
    let Some(name) = parts.uri.path().strip_prefix("/underlag").filter(|_| signed) else {
        return StatusCode::FORBIDDEN.into_response();
    };
    let (name, query) = (name.trim_start_matches('/').to_owned(), parts.uri.query().unwrap_or_default());
    let mut held = bucket.lock().unwrap();
    held.asked.push(format!("{} {name}?{query}", parts.method));
    match parts.method {
        Method::POST => held.posted(&name, query, &body),
        Method::PUT => held.put(name, query, &parts.headers, body),
        Method::DELETE => {
            let upload = of_query(query, "uploadId").unwrap();
            held.parts.retain(|(of, _), _| *of != upload);
            StatusCode::NO_CONTENT.into_response()
        }
        _ if of_query(query, "list-type").is_some() => held.list(&of_query(query, "prefix").unwrap_or_default()),
        _ => match held.objects.get(&name) {
            Some(content) => {
                let told = [
                    (header::LAST_MODIFIED, "Mon, 30 Nov 2026 12:00:00 GMT".to_owned()),
                    (header::ETAG, "\"1\"".to_owned()),
                    (header::CONTENT_LENGTH, content.len().to_string()),
                ];
                (told, content.clone()).into_response()
            }
            None => missing(),
        },
    }
}

impl Held {
    fn posted(&mut self, name: &str, query: &str, body: &[u8]) -> Response {
        if query.starts_with("delete") {
            let asked = String::from_utf8_lossy(body).into_owned();
            let keys = asked.split("<Key>").skip(1).filter_map(|rest| rest.split("</Key>").next());
            let gone = keys.map(|key| {
                self.objects.remove(key);
                format!("<Deleted><Key>{key}</Key></Deleted>")
            });
            return xml(format!("<DeleteResult>{}</DeleteResult>", gone.collect::<String>()));
        }
        let Some(upload) = of_query(query, "uploadId") else {
            let id = self.asked.len();
            let answered = format!("<UploadId>{id}</UploadId>");
            return xml(format!("<InitiateMultipartUploadResult>{answered}</InitiateMultipartUploadResult>"));
        };
        let parts = self.parts.iter().filter(|((of, _), _)| *of == upload);
        let content: Vec<u8> = parts.flat_map(|(_, part)| part.to_vec()).collect();
        self.parts.retain(|(of, _), _| *of != upload);
        self.objects.insert(name.to_owned(), content);
        xml("<CompleteMultipartUploadResult><ETag>1</ETag></CompleteMultipartUploadResult>".to_owned())
    }

    fn put(&mut self, name: String, query: &str, headers: &HeaderMap, body: Bytes) -> Response {
        if let Some(upload) = of_query(query, "uploadId") {
            let number = of_query(query, "partNumber").unwrap().parse().unwrap();
            self.parts.insert((upload, number), body);
        } else if let Some(from) = headers.get("x-amz-copy-source") {
            let from = from.to_str().unwrap().trim_start_matches('/').strip_prefix("underlag/").unwrap();
            let Some(content) = self.objects.get(from).cloned() else { return missing() };
            self.objects.insert(name, content);
            return xml("<CopyObjectResult><ETag>1</ETag></CopyObjectResult>".to_owned());
        } else {
            self.objects.insert(name, body.to_vec());
        }
        ([(header::ETAG, "\"1\"")], ()).into_response()
    }

    fn list(&self, prefix: &str) -> Response {
        let found = self.objects.iter().filter(|(name, _)| name.starts_with(prefix)).map(|(name, content)| {
            let about = format!("<Key>{name}</Key><Size>{}</Size>", content.len());
            format!("<Contents>{about}<LastModified>2026-11-30T12:00:00Z</LastModified><ETag>1</ETag></Contents>")
        });
        xml(format!("<ListBucketResult>{}</ListBucketResult>", found.collect::<String>()))
    }
}

#[tokio::test]
async fn files_are_kept_in_a_bucket_that_the_settings_name() {
    let (bucket, folder) = (Bucket::default(), tempfile::tempdir().unwrap());
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let endpoint = format!("http://{}", listener.local_addr().unwrap());
    let server = axum::serve(listener, Router::new().fallback(answer).with_state(Arc::clone(&bucket)));
    let server = tokio::spawn(server.into_future());
    let settings = folder.path().join("utkik.toml");
    let named =
        format!("[files]\nbucket = \"underlag\"\nendpoint = \"{endpoint}\"\nregion = \"hemma\"\nprefix = \"avik\"\n");
    std::fs::write(&settings, named).unwrap();
    let run = move |settings: std::path::PathBuf, secret: &'static str| {
        let mut program = std::process::Command::new(std::env::current_exe().unwrap());
        program.args(["--exact", "settings::bucket::the_program_with_the_key", "--ignored", "--nocapture"]);
        // Whatever the environment says of other buckets is not meant here.
        let other = std::env::vars_os().map(|(name, _)| name);
        other.filter(|name| name.to_string_lossy().starts_with("AWS_")).for_each(|name| {
            program.env_remove(name);
        });
        program.env(SETTINGS, settings).env("AWS_ACCESS_KEY_ID", secret).env("AWS_SECRET_ACCESS_KEY", "hemligt");
        tokio::task::spawn_blocking(move || program.output().unwrap())
    };
    let done = run(settings.clone(), "prov").await.unwrap();
    assert!(
        done.status.success(),
        "{}{}",
        String::from_utf8_lossy(&done.stdout),
        String::from_utf8_lossy(&done.stderr)
    );
    assert!(String::from_utf8_lossy(&done.stdout).contains("1 passed"), "nothing was run");
    {
        let held = bucket.lock().unwrap();
        assert!(held.objects.is_empty() && held.parts.is_empty(), "something is left: {:?}", held.objects.keys());
        let parts = held.asked.iter().filter(|asked| asked.contains("partNumber=")).count();
        assert!(parts > 2, "a large file goes piece by piece: {:?}", held.asked);
        let outside = held.asked.iter().find(|asked| asked.starts_with("PUT") && !asked.starts_with("PUT avik/"));
        assert_eq!(outside, None, "everything stands under the prefix");
    }
    let refused = run(settings, "fel").await.unwrap();
    assert!(!refused.status.success(), "who has another key is refused");
    server.abort();
}

/// Run by the test above, with the key in the environment.
#[tokio::test]
#[ignore = "needs a bucket: it is run by files_are_kept_in_a_bucket_that_the_settings_name"]
async fn the_program_with_the_key() {
    let config = Some(std::env::var_os(SETTINGS).unwrap().into());
    let given = Given { config, data: None, database: None, listen: None, public_url: None };
    let files = Files::open(&read(&given).unwrap().files.unwrap()).unwrap();
    let put = async |content: &[u8]| -> Hash {
        let mut incoming = files.begin().await.unwrap();
        for piece in content.chunks(70_000) {
            incoming.take(piece).await.unwrap();
        }
        incoming.keep(7).await.unwrap()
    };
    let large: Vec<u8> = (0..12_000_000_u32).map(|number| u8::try_from(number % 251).unwrap()).collect();
    let (first, second) = (put(&large).await, put(b"%PDF-1.7").await);
    assert_eq!((first, second), (log::digest(&large), log::digest(b"%PDF-1.7")));
    assert_eq!(files.size(7, &first).await.unwrap(), Some(12_000_000));
    assert_eq!(
        (files.is_whole(7, &first).await.unwrap(), files.is_whole(7, &second).await.unwrap()),
        (Some(true), Some(true))
    );
    assert_eq!(files.is_whole(8, &first).await.unwrap(), None, "another municipality has not got it");
    let all: Vec<Hash> = files.all(7).await.unwrap().iter().map(|kept| kept.digest).collect();
    assert!(all.len() == 2 && all.contains(&first) && all.contains(&second));
    let mut given_up = files.begin().await.unwrap();
    given_up.take(&large).await.unwrap();
    given_up.give_up().await.unwrap();
    assert_eq!(files.sweep_incoming(i64::MAX).await.unwrap(), 0, "what was given up leaves nothing");
    for digest in [first, second, first] {
        files.remove(7, &digest).await.unwrap();
    }
    assert_eq!((files.all(7).await.unwrap().len(), files.size(7, &first).await.unwrap()), (0, None));
}
