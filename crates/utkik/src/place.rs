//! Which municipality a task is about.

use anyhow::{Context, bail};
use engine::{Engine, Keeper};
use std::sync::Arc;

/// The municipality named, or the only one there is.
pub fn municipality(engine: &Engine, named: Option<&str>) -> anyhow::Result<Arc<Keeper>> {
    let all = engine.all();
    match (named, all.as_slice()) {
        (Some(name), _) => {
            let slug = web::slug(name);
            engine.get(name).or_else(|| engine.get(&slug)).with_context(|| {
                let known: Vec<&str> = all.iter().map(|keeper| keeper.slug.as_str()).collect();
                format!("no municipality is called {name}; there are: {}", known.join(", "))
            })
        }
        (None, [only]) => Ok(Arc::clone(only)),
        (None, []) => bail!("there is no municipality in the store yet"),
        (None, _) => bail!("there are several municipalities in the store: say which with --municipality"),
    }
}
