//! Take a file in from the command line: the same plan as the pages', carried out by whoever operates the program.

use crate::settings::Settings;
use crate::{place, say};
use anyhow::{Context, bail};
use clap::Subcommand;
use domain::command::By;
use domain::organisation::MunicipalityDescription;
use domain::text::Name;
use domain::time::Date;
use engine::{ActError, Ask, Engine, Keeper, Snapshot, clock};
use exchange::mapping::Mapping;
use exchange::plan::{File, digest, plan};
use exchange::read::read_list;
use exchange::report::{Plan, Question};
use exchange::sheet::{Limits, Workbook};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use web::Register;

/// What to take in.
#[derive(Subcommand)]
pub enum What {
    /// A workbook (.xlsx) or a list (.csv).
    Workbook {
        /// The file.
        file: PathBuf,
        /// Into which municipality; begun if the store has none of that name.
        #[arg(long)]
        municipality: String,
        /// How the file is read (JSON); guessed when not given, or as it was read last.
        #[arg(long)]
        mapping: Option<PathBuf>,
        /// The day the list was taken out; the mapping's, or today, when not given.
        #[arg(long)]
        as_of: Option<String>,
        /// What the list is called from now on; the file's name when not given.
        #[arg(long)]
        source: Option<String>,
        /// Say what would be done, and do nothing.
        #[arg(long)]
        dry_run: bool,
        /// Write a copy of the workbook with the cells that were not understood marked.
        #[arg(long, value_name = "FILE")]
        marked: Option<PathBuf>,
        /// Write the mapping that was used, to correct and give back with --mapping.
        #[arg(long, value_name = "FILE")]
        write_mapping: Option<PathBuf>,
    },
}

/// Takes in; false when nothing could be taken in.
pub async fn run(what: &What, settings: &Settings, json: bool) -> anyhow::Result<bool> {
    let What::Workbook { file, municipality, mapping, as_of, source, dry_run, marked, write_mapping } = what;
    let bytes = std::fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    let name = file.file_name().map_or_else(|| "fil".to_owned(), |name| name.to_string_lossy().into_owned());
    let swedish = words::words(words::Language::Swedish);
    let english = words::words(words::Language::English);
    let workbook = read_list(&name, &bytes, &Limits::default())
        .map_err(|unreadable| anyhow::anyhow!("{name}: {}", web::unreadable_text(english, &unreadable)))?;
    let engine = settings.engine().await?;
    // A dry run into a municipality that does not exist yet is a dry run into an empty one.
    let known = place::municipality(&engine, Some(municipality)).ok();
    let begins = known.is_none();
    let keeper = match (known, dry_run) {
        (Some(keeper), _) => Some(keeper),
        (None, true) => None,
        (None, false) => Some(begin(&engine, municipality).await?),
    };
    let given = mapping.as_deref().map(read_mapping).transpose()?;
    let as_of = match as_of {
        Some(text) => {
            Some(text.parse::<Date>().map_err(|_| anyhow::anyhow!("{text} is not a day, such as 2026-11-23"))?)
        }
        None => None,
    };
    let today = clock::now().date();
    let source = source.clone().unwrap_or_else(|| stem(&name));
    let source = Name::cut(&source).context("the list needs a name: say it with --source")?;
    let written_from = match &keeper {
        Some(keeper) => web::written_from(keeper, &workbook, today).await?,
        None => None,
    };
    let file = File { name: &name, digest: digest(&bytes), workbook: &workbook, written_from: written_from.as_ref() };
    let snapshot = keeper.as_deref().map(Keeper::snapshot);
    let planned = make_plan(snapshot.as_deref(), &file, given, as_of, &source, today);
    refuse_day(&planned, today)?;
    if let Some(path) = write_mapping {
        std::fs::write(path, planned.mapping_to_answer().write())?;
    }
    if let Some(path) = marked {
        write_marked(path, &workbook, &planned, swedish)?;
    }
    let mut value = outcome(&planned, swedish);
    if let Value::Object(fields) = &mut value {
        fields.insert("begins".to_owned(), begins.then(|| municipality.clone()).into());
    }
    let done = if *dry_run || planned.says_nothing_new() {
        true
    } else {
        let keeper = keeper.context("the municipality could not be begun")?;
        // What the plan foresees holds for the position it was made at.
        let based_on = snapshot.map(|snapshot| snapshot.position.seq);
        carry_out(&keeper, &planned, based_on, &name, bytes).await?
    };
    let text = told(&planned, *dry_run, english);
    let others: Vec<String> = engine.all().iter().map(|keeper| keeper.slug.clone()).collect();
    let text = if begins { format!("{}\n{text}", begun(municipality, *dry_run, &others)) } else { text };
    say::answer(json, &value, &text);
    Ok(done)
}

/// A misspelt name begins a municipality of its own; whoever reads this sees it before it is done.
fn begun(municipality: &str, dry_run: bool, there: &[String]) -> String {
    let there: Vec<&str> = there.iter().map(String::as_str).filter(|slug| *slug != web::slug(municipality)).collect();
    let there = if there.is_empty() { "no other".to_owned() } else { there.join(", ") };
    let would = if dry_run { "would be begun" } else { "was begun" };
    format!("{municipality} {would}: no municipality of that name was in the store, which has {there}")
}

/// A list of a day to come, or one older than what its source has said since, is not taken in.
fn refuse_day(planned: &Plan, today: Date) -> anyhow::Result<()> {
    for question in &planned.questions {
        match question {
            Question::AsOf => {
                let day = planned.mapping.as_of.unwrap_or(today);
                bail!("the list cannot have been taken out on {day}: that day has not come; say which with --as-of");
            }
            Question::Older { newest } => bail!(
                "a copy of this list from {newest} has been taken in, and an older one would overwrite what it says: \
                 say the right day with --as-of, call it another list with --source, or withdraw the newer one first"
            ),
            Question::Branch { .. } => {}
        }
    }
    Ok(())
}

fn stem(name: &str) -> String {
    Path::new(name).file_stem().map_or_else(|| name.to_owned(), |stem| stem.to_string_lossy().into_owned())
}

fn read_mapping(path: &Path) -> anyhow::Result<Mapping> {
    let text = std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    Mapping::read(&text).with_context(|| format!("{} is no mapping", path.display()))
}

/// Begins a municipality with the scale, matrix and catalogues that come with the program.
async fn begin(engine: &Arc<Engine>, name: &str) -> anyhow::Result<Arc<Keeper>> {
    let full = Name::new(name).map_err(|wrong| anyhow::anyhow!("{name} does not do as a name: {wrong:?}"))?;
    let keeper = engine.create(&web::slug(name)).await?;
    let description = MunicipalityDescription { name: full, county: None, organisation_number: None };
    let commands = domain::start::begin(description);
    let command_id = engine::new_command_id();
    act(&keeper, Ask { by: By::Program, based_on: None, command_id, commands, attachment: None, at: None }).await?;
    Ok(keeper)
}

async fn act(keeper: &Arc<Keeper>, ask: Ask) -> anyhow::Result<()> {
    match keeper.act(ask).await {
        Ok(_) => Ok(()),
        Err(ActError::Refused(refusal)) => bail!("refused: {refusal:?}"),
        Err(error) => Err(error.into()),
    }
}

fn make_plan(
    snapshot: Option<&Snapshot>,
    file: &File<'_>,
    given: Option<Mapping>,
    as_of: Option<Date>,
    source: &Name,
    today: Date,
) -> Plan {
    let empty = domain::municipality::Municipality::default();
    let municipality = snapshot.map_or(&empty, |snapshot| &*snapshot.municipality);
    let names = snapshot.map(|snapshot| Arc::clone(&snapshot.names)).unwrap_or_default();
    let guess = || exchange::guess::guess(file.workbook, municipality, source);
    let mut mapping = given.or_else(|| template(file.workbook)).unwrap_or_else(guess);
    mapping.as_of = as_of.or(mapping.as_of).or(Some(today));
    plan(municipality, &Register(&names), file, &mapping, today)
}

/// How our own template is read, whichever language it is in; none if the workbook is not one.
fn template(workbook: &Workbook) -> Option<Mapping> {
    let sv = |key: &str| web::list_label(words::words(words::Language::Swedish), key);
    let en = |key: &str| web::list_label(words::words(words::Language::English), key);
    exchange::template::read(workbook, &[&sv, &en])
}

async fn carry_out(
    keeper: &Arc<Keeper>,
    planned: &Plan,
    based_on: Option<u64>,
    name: &str,
    bytes: Vec<u8>,
) -> anyhow::Result<bool> {
    let attachment = log::Attachment {
        name: name.to_owned(),
        media_type: "application/octet-stream".to_owned(),
        added_at: clock::now().0,
        content: bytes,
    };
    let ask = Ask {
        by: By::Program,
        based_on,
        command_id: engine::new_command_id(),
        commands: planned.commands.clone(),
        attachment: Some(attachment),
        at: None,
    };
    act(keeper, ask).await?;
    Ok(true)
}

fn outcome(planned: &Plan, words: &words::Words) -> Value {
    let not_understood: Vec<Value> = planned
        .not_understood
        .iter()
        .map(|trouble| {
            json!({
                "sheet": trouble.sheet,
                "cell": trouble.cell.to_string(),
                "value": trouble.value,
                "reason": trouble.reason.text_key(),
                "text": web::trouble_text(words, planned, trouble),
            })
        })
        .collect();
    json!({
        "areas": planned.areas,
        "not_understood": not_understood,
        "clashes": planned.clashes,
        "questions": planned.questions,
    })
}

fn told(planned: &Plan, dry_run: bool, english: &words::Words) -> String {
    let mut lines = vec![if dry_run { "Would be done:".to_owned() } else { "Done:".to_owned() }];
    for (area, counts) in &planned.areas {
        let (created, changed, unchanged) = (counts.created, counts.changed, counts.unchanged);
        lines.push(format!("  {area}: {created} created, {changed} changed, {unchanged} unchanged"));
    }
    lines.push(format!("Not understood: {}", planned.not_understood.len()));
    for trouble in planned.not_understood.iter().take(40) {
        let reason = web::trouble_text(english, planned, trouble);
        lines.push(format!("  {} {}: {:?} – {reason}", trouble.sheet, trouble.cell, trouble.value));
    }
    let asked = planned.questions.iter().filter_map(|question| match question {
        Question::Branch { sheet, path, rows, .. } => {
            Some(format!("  {sheet}: {path} – {rows} rows in it or beneath it"))
        }
        Question::AsOf | Question::Older { .. } => None,
    });
    let asked: Vec<String> = asked.collect();
    if !asked.is_empty() {
        let count = asked.len();
        lines.push(format!("Without a place in the organisation, for nobody has said what the branch is: {count}"));
        lines.extend(asked);
        lines.push(
            "Answer under \"branches\" in the file of --write-mapping, give it back with --mapping, and take the same \
             file in again."
                .to_owned(),
        );
    }
    lines.join("\n")
}

fn write_marked(path: &Path, workbook: &Workbook, planned: &Plan, words: &words::Words) -> anyhow::Result<()> {
    let bytes = web::marked_copy(words, workbook, planned).map_err(|error| anyhow::anyhow!("{error}"))?;
    std::fs::write(path, bytes).with_context(|| format!("cannot write {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::begun;

    #[test]
    fn a_name_that_is_not_there_is_told_with_those_that_are() {
        let there = ["provkommun".to_owned()];
        let told = begun("Provkomun", true, &there);
        assert!(told.contains("Provkomun would be begun") && told.ends_with("which has provkommun"), "{told}");
        assert!(begun("Provkommun", false, &there).ends_with("which has no other"));
    }
}
