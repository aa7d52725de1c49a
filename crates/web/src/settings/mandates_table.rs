//! Who may do what, asked of the table in force, so that a municipal lawyer reads what is judged by.

use crate::speak::Speech;
use domain::mandate::{Act, MandateTable};
use domain::number::RiskLevel;
use domain::role::Role;
use words::label::{in_sentence, role_duty, role_label, role_short};

/// What one role is there for and may do where it is held.
pub(super) struct RoleRow {
    pub(super) role: String,
    pub(super) duty: String,
    pub(super) appointed_by: String,
    pub(super) may: Vec<String>,
    /// Where it is changed, for whoever may.
    pub(super) change: Option<String>,
}

/// Which roles may do one thing.
pub(super) struct ActRow {
    pub(super) act: String,
    pub(super) roles: String,
}

fn table<'a>(speech: &Speech<'a>) -> &'a MandateTable {
    speech.view.shown().mandates.table()
}

/// A row per role.
pub(super) fn by_role(speech: &Speech<'_>, may_change: bool) -> Vec<RoleRow> {
    let row = |role: &Role| RoleRow {
        role: role_label(speech.words, *role).into_owned(),
        duty: role_duty(speech.words, *role).into_owned(),
        appointed_by: appointed_by(speech, *role),
        may: may(speech, *role),
        change: may_change.then(|| format!("/settings/mandates/{}", role.key())),
    };
    Role::ALL.iter().map(row).collect()
}

fn appointed_by(speech: &Speech<'_>, role: Role) -> String {
    match table(speech).appointers(role) {
        [] => speech.text("mandates-outside"),
        roles => speech.words.one_of(&shorts(speech, roles.iter())),
    }
}

/// What a role may do where it is held, a line each.
pub(crate) fn may(speech: &Speech<'_>, role: Role) -> Vec<String> {
    let table = table(speech);
    let plain = Act::PLAIN.iter().filter(|act| table.decides(role, **act));
    let mut lines: Vec<String> = plain.map(|act| speech.with(|speaker| speaker.act(*act))).collect();
    let level = table.accepts_up_to(role);
    let highest = speech.view.shown().risk_settings.matrix().and_then(|(matrix, _)| matrix.levels.last());
    if level.0 > 0 {
        // A mandate above the highest level of the matrix is for all of them.
        lines.push(if highest.is_none_or(|highest| level.0 >= highest.level) {
            speech.text("settings-accepts-all")
        } else {
            speech.words.with("settings-accepts", &[("level", in_sentence(&speech.risk_level(level)).into())])
        });
    }
    let appoints: Vec<&Role> = Role::ALL.iter().filter(|to| table.decides(role, Act::Appoint(**to))).collect();
    if !appoints.is_empty() {
        let roles = speech.words.all_of(&shorts(speech, appoints.into_iter()));
        lines.push(speech.words.with("settings-appoints", &[("roles", roles.into())]));
    }
    lines
}

/// A row per thing that can be done.
pub(super) fn by_act(speech: &Speech<'_>) -> Vec<ActRow> {
    let table = table(speech);
    let matrix = speech.view.shown().risk_settings.matrix();
    let levels =
        matrix.iter().flat_map(|(matrix, _)| &matrix.levels).map(|level| Act::AcceptRisk(RiskLevel(level.level)));
    let roles = |act: Act| {
        let roles = shorts(speech, Role::ALL.iter().filter(|role| table.decides(**role, act)));
        if roles.is_empty() { speech.text("mandates-outside") } else { speech.words.all_of(&roles) }
    };
    let row = |act: Act| ActRow { act: in_sentence(&speech.with(|speaker| speaker.act(act))), roles: roles(act) };
    let appointing = Role::ALL.iter().map(|role| Act::Appoint(*role));
    Act::PLAIN.iter().copied().chain(levels).chain(appointing).map(row).collect()
}

fn shorts<'a>(speech: &Speech<'_>, roles: impl Iterator<Item = &'a Role>) -> Vec<String> {
    roles.map(|role| role_short(speech.words, *role).into_owned()).collect()
}
