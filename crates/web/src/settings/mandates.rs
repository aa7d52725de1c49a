//! Who may do what, asked of the policy itself, so that a municipal lawyer reads what is judged by.

use crate::speak::Speech;
use domain::mandate::{Act, accepts_up_to, appointers, grants};
use domain::role::Role;
use words::label::{in_sentence, role_label, role_short};

/// What one role is there for and may do where it is held.
pub(super) struct RoleRow {
    pub(super) role: String,
    pub(super) duty: String,
    pub(super) appointed_by: String,
    pub(super) may: Vec<String>,
}

/// Which roles may do one thing.
pub(super) struct ActRow {
    pub(super) act: String,
    pub(super) roles: String,
}

/// A row per role.
pub(super) fn by_role(speech: &Speech<'_>) -> Vec<RoleRow> {
    let row = |role: &Role| RoleRow {
        role: role_label(speech.words, *role).into_owned(),
        duty: words::label::role_duty(speech.words, *role).into_owned(),
        appointed_by: speech.words.one_of(&shorts(speech, appointers(*role).iter())),
        may: may(speech, *role),
    };
    Role::ALL.iter().map(row).collect()
}

/// What a role may do where it is held, a line each.
pub(crate) fn may(speech: &Speech<'_>, role: Role) -> Vec<String> {
    let plain = |act: &&Act| grants(role, **act) && !matches!(act, Act::Appoint(_) | Act::AcceptRisk(_));
    let mut lines: Vec<String> =
        Act::ALL.iter().filter(plain).map(|act| speech.with(|speaker| speaker.act(*act))).collect();
    let level = accepts_up_to(role);
    let highest = speech.view.shown().risk_settings.matrix().and_then(|(matrix, _)| matrix.levels.last());
    if level.0 > 0 {
        // A mandate above the highest level of the matrix is for all of them.
        lines.push(if highest.is_none_or(|highest| level.0 >= highest.level) {
            speech.text("settings-accepts-all")
        } else {
            speech.words.with("settings-accepts", &[("level", in_sentence(&speech.risk_level(level)).into())])
        });
    }
    let (appoints, others): (Vec<&Role>, Vec<&Role>) =
        Role::ALL.iter().partition(|to| grants(role, Act::Appoint(**to)));
    let with = |key: &str, roles: Vec<&Role>| {
        let roles = speech.words.all_of(&shorts(speech, roles.into_iter()));
        speech.words.with(key, &[("roles", roles.into())])
    };
    match (appoints.len(), others.len()) {
        (0, _) => {}
        (_, 0) => lines.push(speech.text("settings-appoints-all")),
        // A short list of exceptions reads more easily than nearly every role.
        (_, 1..=3) => lines.push(with("settings-appoints-all-but", others)),
        _ => lines.push(with("settings-appoints", appoints)),
    }
    lines
}

/// A row per thing that can be done.
pub(super) fn by_act(speech: &Speech<'_>) -> Vec<ActRow> {
    let row = |act: &Act| {
        let roles = Role::ALL.iter().filter(|role| grants(**role, *act));
        ActRow {
            act: in_sentence(&speech.with(|speaker| speaker.act(*act))),
            roles: speech.words.all_of(&shorts(speech, roles)),
        }
    };
    let is_plain = |act: &&Act| !matches!(act, Act::Appoint(_));
    let appointing = |role: &Role| {
        let may = Role::ALL.iter().filter(|by| grants(**by, Act::Appoint(*role)));
        ActRow {
            act: speech.with(|speaker| speaker.act(Act::Appoint(*role))),
            roles: speech.words.all_of(&shorts(speech, may)),
        }
    };
    Act::ALL.iter().filter(is_plain).map(row).chain(Role::ALL.iter().map(appointing)).collect()
}

fn shorts<'a>(speech: &Speech<'_>, roles: impl Iterator<Item = &'a Role>) -> Vec<String> {
    roles.map(|role| role_short(speech.words, *role).into_owned()).collect()
}
