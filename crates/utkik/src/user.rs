//! Accounts: register somebody who may sign in with a password.

use crate::settings::Settings;
use crate::{place, say};
use anyhow::{Context, bail};
use clap::Subcommand;
use domain::command::{By, Command};
use domain::id::Scope;
use domain::role::{Appoint, AppointmentDescription, RegisterPerson, Role};
use domain::text::{Line, Name};
use engine::{ActError, Ask, clock};
use serde_json::json;
use std::io::BufRead;

/// What about accounts.
#[derive(Subcommand)]
pub enum What {
    /// Let somebody sign in. The password is read from standard input.
    Add {
        /// The mail address.
        #[arg(long)]
        mail: String,
        /// The name, for somebody who is not in the register yet.
        #[arg(long)]
        name: Option<String>,
        /// Make the person an administrator.
        #[arg(long)]
        administrator: bool,
        /// Which municipality, when there are several.
        #[arg(long)]
        municipality: Option<String>,
    },
}

/// Lets somebody sign in.
pub async fn run(what: &What, settings: &Settings, json: bool) -> anyhow::Result<bool> {
    let What::Add { mail, name, administrator, municipality } = what;
    let engine = settings.engine().await?;
    let keeper = place::municipality(&engine, municipality.as_deref())?;
    let mut password = String::new();
    std::io::stdin().lock().read_line(&mut password)?;
    let password = password.trim_end_matches(['\r', '\n']).to_owned();
    if password.chars().count() < web::sign_in::SHORTEST {
        bail!("the password has fewer than {} characters", web::sign_in::SHORTEST);
    }
    let mut commands = Vec::new();
    let snapshot = keeper.snapshot();
    let person = match snapshot.names.by_mail(mail) {
        Some(person) => person,
        None => {
            let name = name.as_deref().context("nobody has this mail address yet: say the name with --name")?;
            let name = Name::new(name).map_err(|wrong| anyhow::anyhow!("the name does not do: {wrong:?}"))?;
            let mail = Line::new(mail).map_err(|wrong| anyhow::anyhow!("the mail address does not do: {wrong:?}"))?;
            commands.push(Command::RegisterPerson(RegisterPerson { name, mail: Some(mail), phone: None }));
            snapshot.municipality.roles.people.next()
        }
    };
    if *administrator {
        let description = AppointmentDescription {
            role: Role::Administrator,
            scope: Scope::Municipality,
            person,
            deputy: None,
            appointed_by: None,
            reference: None,
            from: clock::now().date(),
            until: None,
        };
        commands.push(Command::Appoint(Appoint { description }));
    }
    if !commands.is_empty() {
        let command_id = engine::new_command_id();
        let ask = Ask { by: By::Program, based_on: None, command_id, commands, attachment: None, at: None };
        keeper.act(ask).await.map_err(|error| match error {
            ActError::Refused(refusal) => anyhow::anyhow!("refused: {refusal:?}"),
            other => other.into(),
        })?;
    }
    web::sign_in::set_password(&engine.store, &keeper, person, mail, password).await?;
    say::answer(json, &json!({ "person": person.0 }), &format!("person {} may sign in as {mail}", person.0));
    Ok(true)
}
