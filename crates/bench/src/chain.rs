//! The chain and the protection need: the page computed anew, a class adopted and the needs it moves, and what would move
//! told before it is adopted.

use crate::bare;
use crate::client::Client;
use crate::figure::Figure;
use crate::measure::{Asker, asker_of, median_time, timed};
use anyhow::{Context, bail};
use domain::id::{InformationSetId, PersonId, SystemId};
use domain::municipality::Municipality;
use domain::need::{Carrier, Needs, moves_if_adopted};
use engine::{Engine, Keeper, clock};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// How many times each thing is done.
const ROUNDS: usize = 15;

/// An owner, and the owner's sets with a system that holds each.
type Owned = (PersonId, Vec<(InformationSetId, SystemId)>);

/// All figures of the chain.
pub async fn all(engine: &Engine, keeper: &Arc<Keeper>, lead: &Asker, figures: &mut Vec<Figure>) -> anyhow::Result<()> {
    let (owner, sets) = owner_of_most(&keeper.snapshot().municipality).context("nobody owns a classified set")?;
    let owner = asker_of(engine, keeper, lead.address, owner).await?;
    page(keeper, &owner, lead, &sets, figures).await?;
    needs(keeper, &owner, &sets, figures).await?;
    preview(keeper, lead, &sets, figures).await
}

/// Whoever owns most sets that are classified and held by a system.
fn owner_of_most(value: &Municipality) -> Option<Owned> {
    let mut owned: BTreeMap<PersonId, Vec<(InformationSetId, SystemId)>> = BTreeMap::new();
    let open = |system: &&SystemId| value.systems.get(**system).is_some_and(|system| system.is_open());
    for (id, set) in value.information_sets.iter().filter(|(_, set)| set.is_open()) {
        let system = set.description.systems.iter().find(open);
        if let (Some(owner), Some(system), true) =
            (set.description.owner, system, value.classifications.sets.contains_key(&id))
        {
            owned.entry(owner).or_default().push((id, *system));
        }
    }
    owned.into_iter().max_by_key(|(_, sets)| sets.len())
}

/// Each change of a class makes the chain be worked out anew.
async fn page(
    keeper: &Keeper,
    owner: &Asker,
    lead: &Asker,
    sets: &[(InformationSetId, SystemId)],
    figures: &mut Vec<Figure>,
) -> anyhow::Result<()> {
    let mut changes = Client::connect(owner.address, &owner.headers).await?;
    let mut asks = Client::connect(lead.address, &lead.headers).await?;
    let (mut anew, mut again) = (Vec::new(), Vec::new());
    for (round, (set, _)) in sets.iter().cycle().take(ROUNDS).enumerate() {
        adopt(keeper, &mut changes, *set, round).await?;
        anew.push(timed(&mut asks, "/chain").await?.0);
        again.push(timed(&mut asks, "/chain").await?.0);
    }
    figures.push(Figure::at_most("chain page, computed anew", median_time(&anew), 10.0, "ms"));
    figures.push(Figure::told("the same, known", median_time(&again), "ms"));
    Ok(())
}

/// A class is adopted, and is answered with every need that it moves; then a system is asked for its need, with all that
/// it follows from.
async fn needs(
    keeper: &Keeper,
    owner: &Asker,
    sets: &[(InformationSetId, SystemId)],
    figures: &mut Vec<Figure>,
) -> anyhow::Result<()> {
    let folder = tempfile::tempdir_in("target")?;
    let mut client = Client::connect(owner.address, &owner.headers).await?;
    let (mut adopted, mut asked, mut bare, mut moved) = (Vec::new(), Vec::new(), Vec::new(), 0);
    for round in 0..5 {
        bare.extend(bare::commits(folder.path(), 20).await?);
        for (place, (set, system)) in sets.iter().cycle().skip(round * 20).take(20).enumerate() {
            let (taken, moves) = adopt(keeper, &mut client, *set, round + place).await?;
            adopted.push(taken);
            moved += moves;
            asked.push(timed(&mut client, &format!("/api/v1/systems/{}/need", system.0)).await?.0);
        }
    }
    anyhow::ensure!(moved > 0, "no class moved a need");
    let limit = median_time(&bare);
    figures.push(Figure::told("a bare durable commit", limit, "ms"));
    figures.push(Figure::at_most("a class adopted, all needs it moves", median_time(&adopted), limit * 3.0, "ms"));
    figures.push(Figure::told("such needs in a hundred adoptions", crate::measure::count(moved), ""));
    figures.push(Figure::told("then the need of a system, explained", median_time(&asked), "ms"));
    Ok(())
}

/// What would move, for the set that moves most.
async fn preview(
    keeper: &Keeper,
    lead: &Asker,
    sets: &[(InformationSetId, SystemId)],
    figures: &mut Vec<Figure>,
) -> anyhow::Result<()> {
    let (snapshot, today) = (keeper.snapshot(), clock::now().date());
    let value = &snapshot.municipality;
    let needs = Needs::of(value, today);
    let class = |level| domain::classification::Class {
        confidentiality: domain::number::Consequence(level),
        integrity: domain::number::Consequence(level),
        availability: domain::number::Consequence(level),
        traceability: None,
    };
    let moves = |set: InformationSetId| moves_if_adopted(value, &needs, &[(set, class(3))], today);
    let (set, _) = sets.iter().max_by_key(|(set, _)| moves(*set).len()).context("no set")?;
    let times: Vec<Duration> = (0..ROUNDS)
        .map(|_| {
            let begun = Instant::now();
            std::hint::black_box(moves(*set));
            begun.elapsed()
        })
        .collect();
    let mut client = Client::connect(lead.address, &lead.headers).await?;
    let mut pages = Vec::new();
    for round in 0..ROUNDS {
        let body = format!(
            r#"{{"set": {}, "confidentiality": 3, "integrity": {}, "availability": 3, "based_on": {}}}"#,
            set.0,
            1 + round % 3,
            keeper.snapshot().position.seq
        );
        send(&mut client, "classification/propose", &body).await?;
        pages.push(timed(&mut client, &format!("/information-set/{}", set.0)).await?.0);
    }
    figures.push(Figure::told("what would move: systems and objects", crate::measure::count(moves(*set).len()), ""));
    figures.push(Figure::told("what would move, worked out", median_time(&times), "ms"));
    figures.push(Figure::at_most("what would move, on the page of the set", median_time(&pages), 50.0, "ms"));
    // Asked of all needs at once, so that nothing is measured that is not there.
    anyhow::ensure!(needs.need(Carrier::System(sets.first().context("no set")?.1)).highest().is_some(), "no need");
    Ok(())
}

/// Adopts a class over HTTP, each round another, so that needs move; how long it took and how many needs moved.
async fn adopt(
    keeper: &Keeper,
    client: &mut Client,
    set: InformationSetId,
    round: usize,
) -> anyhow::Result<(Duration, usize)> {
    let body = format!(
        r#"{{"set": {}, "confidentiality": {}, "integrity": 2, "availability": {}, "on": "{}", "based_on": {}}}"#,
        set.0,
        1 + round % 3,
        1 + (round + 1) % 3,
        clock::now().date(),
        keeper.snapshot().position.seq
    );
    let (taken, answer) = send(client, "classification/adopt", &body).await?;
    let answer: serde_json::Value = serde_json::from_slice(&answer)?;
    let moved = answer.get("moved").and_then(serde_json::Value::as_array).context("the answer tells no needs")?;
    Ok((taken, moved.len()))
}

async fn send(client: &mut Client, verb: &str, body: &str) -> anyhow::Result<(Duration, Vec<u8>)> {
    let begun = Instant::now();
    let answer = client.post(&format!("/api/v1/commands/{verb}"), body).await?;
    if answer.status != 200 {
        bail!("{verb} was answered {}: {}", answer.status, String::from_utf8_lossy(&answer.body));
    }
    Ok((begun.elapsed(), answer.body))
}
