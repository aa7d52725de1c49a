//! For whoever operates an installation: whether it runs, whether it can serve, and what it does in figures. No
//! figure names a person or what anybody looked at; a municipality stands by its short name.

use crate::app::App;
use crate::failure::Failure;
use axum::Router;
use axum::extract::{MatchedPath, Request, State};
use axum::http::{StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use engine::clock;
use prometheus_client::encoding::{DescriptorEncoder, EncodeLabelSet, EncodeMetric, text};
use prometheus_client::metrics::MetricType;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::{Family, MetricConstructor};
use prometheus_client::metrics::gauge::ConstGauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::Registry;
use std::time::Instant;

/// The upper bounds of the latency histogram, in seconds.
const SECONDS: [f64; 10] = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0];

/// The addresses.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/healthz", get(|| async { "running\n" }))
        .route("/readyz", get(ready))
        .route("/metrics", get(metrics))
}

/// By which pattern of address, and how it ended: `2xx` … `5xx`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Answered {
    method: String,
    route: String,
    status: String,
}

/// By which pattern of address.
#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Route {
    route: String,
}

/// How histograms of seconds are made.
#[derive(Clone, Debug)]
struct Latency;

impl MetricConstructor<Histogram> for Latency {
    fn new_metric(&self) -> Histogram {
        Histogram::new(SECONDS)
    }
}

/// What is counted of requests in this process.
#[derive(Debug)]
pub(crate) struct Metrics {
    registry: Registry,
    requests: Family<Answered, Counter>,
    seconds: Family<Route, Histogram, Latency>,
    store_errors: Counter,
}

impl Default for Metrics {
    fn default() -> Self {
        let mut registry = Registry::with_prefix("utkik");
        let requests = Family::default();
        let seconds = Family::new_with_constructor(Latency);
        let store_errors = Counter::default();
        registry.register("requests", "Requests answered, by route and status class", requests.clone());
        registry.register("request_seconds", "How long requests took, by route", seconds.clone());
        registry.register("store_errors", "Requests that the store did not answer", store_errors.clone());
        Metrics { registry, requests, seconds, store_errors }
    }
}

/// Counts a request when it has been answered.
pub(crate) async fn measure(State(app): State<App>, request: Request, next: Next) -> Response {
    let pattern = request.extensions().get::<MatchedPath>();
    let route = pattern.map_or_else(|| "none".to_owned(), |pattern| pattern.as_str().to_owned());
    // A method of somebody's own invention must not become a label of its own.
    let method = if request.method().is_safe() { "read" } else { "change" }.to_owned();
    let begun = Instant::now();
    let response = next.run(request).await;
    let status = format!("{}xx", response.status().as_u16() / 100);
    let metrics = &app.metrics;
    metrics.seconds.get_or_create(&Route { route: route.clone() }).observe(begun.elapsed().as_secs_f64());
    metrics.requests.get_or_create(&Answered { method, route, status }).inc();
    if response.extensions().get::<Failure>().is_some_and(Failure::is_of_store) {
        metrics.store_errors.inc();
    }
    response
}

/// Whether every municipality can be served; else why not.
async fn ready(State(app): State<App>) -> Response {
    match app.engine.ready().await {
        Ok(()) => "ready\n".into_response(),
        Err(reason) => {
            tracing::warn!(%reason, "not ready");
            (StatusCode::SERVICE_UNAVAILABLE, format!("{reason}\n")).into_response()
        }
    }
}

/// All figures as text, in the OpenMetrics format.
async fn metrics(State(app): State<App>) -> Result<Response, Failure> {
    let mut written = String::new();
    text::encode_registry(&mut written, &app.metrics.registry).map_err(|error| Failure::bug(&error))?;
    // What is read off when asked for is registered for this one answer.
    let mut now = Registry::with_prefix("utkik");
    now.register_collector(Box::new(Standing(app)));
    text::encode(&mut written, &now).map_err(|error| Failure::bug(&error))?;
    let kind = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    Ok(([(header::CONTENT_TYPE, kind)], written).into_response())
}

/// Figures that stand by themselves: positions and sign-ins.
struct Standing(App);

impl std::fmt::Debug for Standing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Standing")
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct OfMunicipality {
    municipality: String,
}

impl prometheus_client::collector::Collector for Standing {
    fn encode(&self, mut encoder: DescriptorEncoder<'_>) -> Result<(), std::fmt::Error> {
        let recent = i64::try_from(self.0.sessions.lately(clock::now())).unwrap_or(i64::MAX);
        let help = "Sign-ins and tokens that asked for something in the last seconds";
        let described = encoder.encode_descriptor("sessions_recent", help, None, MetricType::Gauge)?;
        ConstGauge::new(recent).encode(described)?;
        let help = "The position of a municipality's log, which is how many events it holds";
        let mut described = encoder.encode_descriptor("log_position", help, None, MetricType::Gauge)?;
        for keeper in self.0.engine.all() {
            let of = OfMunicipality { municipality: keeper.slug.clone() };
            let position = i64::try_from(keeper.snapshot().position.seq).unwrap_or(i64::MAX);
            ConstGauge::new(position).encode(described.encode_family(&of)?)?;
        }
        Ok(())
    }
}
