//! Serve the municipalities of a store.

use crate::say;
use crate::settings::Settings;
use anyhow::Context;
use engine::Engine;
use std::sync::Arc;
use tokio::net::TcpListener;
use web::App;

/// Serves until it is told to stop.
pub async fn run(settings: &Settings) -> anyhow::Result<bool> {
    let engine = settings.engine().await?;
    let listener = listen(&settings.listen).await?;
    let app = app(Arc::clone(&engine), settings);
    say::line(&format!("Utkik serves {} at http://{}", settings.store, listener.local_addr()?));
    if engine.all().is_empty() {
        say::line(&format!(
            "The store is empty. Set it up in the browser with the one-time code {}",
            app.set_up_code()
        ));
    }
    serve(listener, app, engine).await?;
    Ok(true)
}

/// The pages over an engine.
pub fn app(engine: Arc<Engine>, settings: &Settings) -> App {
    App::new(
        engine,
        web::Settings {
            public_url: settings.public_url.clone(),
            guidance: settings.guidance,
            largest_file: settings.largest_file,
        },
    )
}

/// Takes the address pages are served at.
pub async fn listen(address: &str) -> anyhow::Result<TcpListener> {
    TcpListener::bind(address).await.with_context(|| format!("cannot listen at {address}"))
}

/// Serves until the process is told to stop; what is under way is finished first.
pub async fn serve(listener: TcpListener, app: App, engine: Arc<Engine>) -> anyhow::Result<()> {
    let following = engine.follow();
    let sweeping = engine.sweep();
    let served = axum::serve(listener, web::router(app)).with_graceful_shutdown(told_to_stop()).await;
    following.abort();
    sweeping.iter().for_each(tokio::task::JoinHandle::abort);
    engine.store.close().await;
    Ok(served?)
}

async fn told_to_stop() {
    let interrupted = tokio::signal::ctrl_c();
    let terminated = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        _ = interrupted => {}
        () = terminated => {}
    }
}
