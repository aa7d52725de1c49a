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
        /// Give somebody who signs in with a password already a new one.
        #[arg(long)]
        replace: bool,
        /// Make the person an administrator.
        #[arg(long)]
        administrator: bool,
        /// Which municipality, when there are several.
        #[arg(long)]
        municipality: Option<String>,
    },
}

/// Whether a text has the shape of a mail address; whether anybody reads it, only a letter tells.
fn is_mail(text: &str) -> bool {
    let plain = |part: &str| !part.is_empty() && !part.contains(|letter: char| letter.is_whitespace() || letter == '@');
    text.split_once('@').is_some_and(|(who, place)| plain(who) && plain(place))
}

/// Lets somebody sign in.
pub async fn run(what: &What, settings: &Settings, json: bool) -> anyhow::Result<bool> {
    let What::Add { mail, name, replace, administrator, municipality } = what;
    if !is_mail(mail) {
        bail!("{mail} is no mail address, such as anna.berg@avik.se");
    }
    let engine = settings.engine().await?;
    let keeper = place::municipality(&engine, municipality.as_deref())?;
    if !replace && engine.store.credential(keeper.id, "password", &mail.to_lowercase()).await?.is_some() {
        bail!("{mail} has a password already: give it a new one with --replace");
    }
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

#[cfg(test)]
mod tests {
    use super::is_mail;

    #[test]
    fn a_mail_address_has_somebody_at_some_place() {
        assert!(is_mail("anna.berg@avik.se") && is_mail("prov@localhost"));
        for text in ["inteenmail", "@avik.se", "anna@", "anna berg@avik.se", "a@b@c", ""] {
            assert!(!is_mail(text), "{text}");
        }
    }
}
