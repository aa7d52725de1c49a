//! Who reaches what: every address × every duty × today and an earlier day, kept as a table that a lawyer can read.
//! With `UTKIK_BLESS=1` the table is written anew; then read it.

use super::house::{House, carry_out, command, runtime};
use super::office::{Office, PEOPLE, days_ago};
use super::visitor::{Answer, Visitor};
use domain::id::{Kind, PersonId};
use engine::Keeper;
use generate::{Plan, Size};
use serde_json::json;
use std::fmt::Write as _;
use std::sync::Arc;

const TABLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/stories/sight.txt");

const LEGEND: &str = "\
Who reaches what. A column per person, a line per address; where an earlier day differs, it stands after a slash:
the earlier day is one when everything here was registered and nothing was marked yet.

  yes   the page is shown          no     there is no such page, or it is not told that there is
  not   refused, saying who may    on     sent on to another page        in   asked to sign in
  bad   an earlier day can only be read

";

/// A generated municipality, the same office every day in it, and a neighbour in the same store.
async fn town() -> (Office, Arc<Keeper>) {
    let house = Arc::new(House::sqlite().await);
    let plan = Plan::new(Size::Small, 1, 1, days_ago(40));
    let keeper = house.engine.create(&plan.slug).await.unwrap();
    keeper.write_history(generate::history_of(plan)).await.unwrap();
    let neighbour = house.begin("granne", "Granne kommun", None).await;
    let person =
        command("person.register", &json!({ "name": "Granne administrator", "mail": "granne@granne.example" }));
    let from = days_ago(30).to_string();
    let duty = json!({ "role": "information-security-lead", "scope": "municipality", "person": 1, "from": from });
    carry_out(&neighbour, vec![person, command("appointment.make", &duty)], None).await;
    (Office::furnish(house, keeper, Some(30)).await, neighbour)
}

/// A line of the table: what it says, and the address.
type Line = (String, String);

/// Every address that can be read, with what it stands for.
fn lines(office: &Office) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let plain = [
        "/",
        "/picture",
        "/picture/compare",
        "/chain",
        "/chain/excel",
        "/classification/adopt",
        "/chain?set=9999999",
        "/inventory",
        "/law",
        "/law/excel",
        "/law/9999999",
        "/search?q=prov",
        "/requirement",
        "/requirement/excel",
        "/assessment",
        "/appointment",
        "/appointment/excel",
        "/person",
        "/person/excel",
        "/settings",
        "/settings/municipality",
        "/settings/mandates",
        "/settings/mandates/department-head",
        "/settings/scale",
        "/settings/scheme",
        "/settings/scheme/write",
        "/settings/scheme/file",
        "/settings/matrix",
        "/settings/matrix/write",
        "/settings/catalogues/new",
        "/settings/catalogues/template",
        "/settings/catalogues/csl",
        "/settings/catalogues/csl/excel",
        "/settings/catalogues/csl/retire",
        "/settings/catalogues/guessed",
        "/settings/catalogue/csl/2026-01-15",
        "/settings/catalogue/csl/guessed",
        "/requirement/procurement",
        "/requirement/procurement/excel",
        "/law/9999999/judge/csl",
        "/law/9999999/template/school",
        "/control/9999999/evidence.attach",
        "/control/9999999/evidence/1",
        "/control/9999999/evidence/1/detach",
        "/import",
        "/import/template.xlsx",
        "/import/export.xlsx",
        "/import/sheet",
        "/import/columns",
        "/import/organisation",
        "/import/check",
        "/import/marked.xlsx",
        "/account",
        "/accessibility",
        "/guidance",
        "/guidance/2",
        "/guidance/at/avik",
        "/guidance/at/avik/2",
        "/sign-in",
        "/set-up",
        "/healthz",
        "/readyz",
        "/metrics",
        "/api/v1",
        "/api/v1/",
        "/api/v1/openapi.json",
        "/api/v1/picture",
        "/api/v1/chain",
        "/api/v1/chain/broken",
        "/api/v1/catalogues",
        "/api/v1/law-profiles",
        "/api/v1/law-profiles?unit=unit-9999999",
        "/api/v1/controls/9999999/evidence",
        "/api/v1/controls/9999999/evidence/1",
        "/api/v1/requirements",
        "/api/v1/requirements/csl.2.3.4",
        "/api/v1/appointments",
        "/requirement/csl.2.3.4",
        "/requirement/csl.2.3.4/assess",
        "/settings/catalogue/csl",
        "/appointment/register",
        "/person/register",
        "/import/999",
        "/assessment/9999999",
        "/nothing-here",
        "/api/v1/nothing-here",
        "/assets/none/app.css",
        "/sign-in/link/avik/guessed",
    ];
    lines.extend(plain.map(|path| (path.to_owned(), path.to_owned())));
    for kind in Kind::ALL.iter().filter(|kind| is_noun(**kind)) {
        let word = kind.word();
        let many = if word == "family" { "families".to_owned() } else { format!("{word}s") };
        for path in
            [format!("/{word}"), format!("/{word}/excel"), format!("/{word}/register"), format!("/api/v1/{many}")]
        {
            lines.push((path.clone(), path));
        }
    }
    let named = |lines: &mut Vec<Line>, name: &str, owner: &str, more: &str| {
        let path = office.path(name);
        let number = office.item(name).number;
        let owner = match name.rsplit(' ').next() {
            Some("department") => owner.replace("board's", "department"),
            Some("board") => owner.replace("board's", "board"),
            _ => owner.to_owned(),
        };
        let shown = path.replacen(&number.to_string(), &format!("{{{owner}}}"), 1);
        lines.push((format!("{shown}{more}"), format!("{path}{more}")));
    };
    let api = |lines: &mut Vec<Line>, name: &str, owner: &str| {
        let path = office.api_path(name);
        let number = office.item(name).number;
        lines.push((path.replacen(&format!("/{number}"), &format!("/{{{owner}}}"), 1), path));
    };
    for (own, owner) in [("", "own board's"), ("other ", "another board's")] {
        for name in [
            "board",
            "department",
            "object",
            "system",
            "information set",
            "processing",
            "record type",
            "risk",
            "control",
            "action",
        ] {
            named(&mut lines, &format!("{own}{name}"), owner, "");
        }
        api(&mut lines, &format!("{own}risk"), owner);
        api(&mut lines, &format!("{own}information set"), owner);
        for (name, of) in [("control", owner.to_owned()), ("marked control", format!("{owner}, marked"))] {
            let (path, number) =
                (office.api_path(&format!("{own}{name}")), office.item(&format!("{own}{name}")).number);
            let shown = path.replacen(&format!("/{number}"), &format!("/{{{of}}}"), 1);
            lines.push((format!("{shown}/evidence"), format!("{path}/evidence")));
        }
        let verbs = [
            ("risk", "/risk.assess"),
            ("risk", "/risk.accept"),
            ("risk", "/secrecy.mark"),
            ("information set", "/classification.adopt"),
            ("information set", "/classification.adjust"),
            ("object", "/classify"),
            ("object", "/basis"),
            ("system", "/classify"),
            ("department", "/classify"),
            ("system", "/system.describe"),
        ];
        for (name, verb) in verbs {
            named(&mut lines, &format!("{own}{name}"), owner, verb);
        }
        for name in ["risk", "control", "action"] {
            named(&mut lines, &format!("{own}marked {name}"), &format!("{owner}, marked"), "");
        }
        named(&mut lines, &format!("{own}marked risk"), &format!("{owner}, marked"), "/risk.assess");
        api(&mut lines, &format!("{own}marked risk"), &format!("{owner}, marked"));
        let board = office.item(&format!("{own}board")).number;
        for more in ["plan", "plan/excel", "register", "register/excel"] {
            let shown = format!("/inventory/{{{}}}/{more}", owner.replace("board's", "board"));
            lines.push((shown, format!("/inventory/{board}/{more}")));
        }
        let scope = office.id(&format!("{own}department"));
        let set = office.item(&format!("{own}information set")).number;
        lines.push((format!("/chain?set={{{owner}}}"), format!("/chain?set={set}")));
        let group = format!("{}/classify?group={set}", office.path(&format!("{own}department")));
        lines.push((format!("/unit/{{{owner} department}}/classify?group={{{owner}}}"), group));
        let (system, number) = (office.api_path(&format!("{own}system")), office.item(&format!("{own}system")).number);
        let shown = system.replacen(&format!("/{number}"), &format!("/{{{owner}}}"), 1);
        lines.push((format!("{shown}/need"), format!("{system}/need")));
        for path in [
            "/picture",
            "/chain",
            "/chain/excel",
            "/requirement",
            "/requirement/excel",
            "/api/v1/picture",
            "/api/v1/chain",
            "/api/v1/chain/broken",
            "/api/v1/requirements",
        ] {
            lines.push((format!("{path}?scope={{{owner} department}}"), format!("{path}?scope={scope}")));
        }
    }
    named(&mut lines, "supplier", "any", "");
    named(&mut lines, "family", "any", "");
    named(&mut lines, "coordinator", "any", "");
    named(&mut lines, "coordinator's duty", "any", "");
    api(&mut lines, "coordinator's duty", "any");
    lines
}

/// Whether there is a list, a page and a form for each thing of a kind.
fn is_noun(kind: Kind) -> bool {
    !matches!(kind, Kind::Person | Kind::Appointment | Kind::Assessment | Kind::Import)
}

fn word(answer: &Answer) -> String {
    match answer.status.as_u16() {
        200 => "yes".to_owned(),
        404 => "no".to_owned(),
        403 => "not".to_owned(),
        401 => "in".to_owned(),
        303 | 307 if answer.header("location").starts_with("/sign-in") => "in".to_owned(),
        303 | 307 => "on".to_owned(),
        422 => "bad".to_owned(),
        other => other.to_string(),
    }
}

fn dated(path: &str, day: &str) -> String {
    let mark = if path.contains('?') { '&' } else { '?' };
    format!("{path}{mark}date={day}")
}

/// What one person reaches, line by line.
async fn column(visitor: Visitor, lines: Vec<Line>) -> Vec<String> {
    let earlier = days_ago(25).to_string();
    let mut words = Vec::new();
    for (_, path) in lines {
        let now = word(&visitor.get(&path).await);
        let then = word(&visitor.get(&dated(&path, &earlier)).await);
        words.push(if now == then { now } else { format!("{now}/{then}") });
    }
    words
}

#[test]
fn who_reaches_what_is_what_was_read_and_agreed() {
    runtime().block_on(async {
        let (office, neighbour) = town().await;
        let lines = lines(&office);
        let mut visitors: Vec<(&str, Visitor)> = Vec::new();
        for (name, _) in PEOPLE {
            visitors.push((name, office.visitor(name).await));
        }
        visitors.push(("lead of the neighbouring municipality", office.house.sign_in(&neighbour, PersonId(1)).await));
        visitors.push(("nobody signed in", office.house.nobody()));
        let asked = visitors.iter().map(|(_, visitor)| tokio::spawn(column(visitor.clone(), lines.clone())));
        let asked: Vec<_> = asked.collect();
        let mut columns = Vec::new();
        for column in asked {
            columns.push(column.await.unwrap());
        }
        let mut table = LEGEND.to_owned();
        for (place, (name, _)) in visitors.iter().enumerate() {
            writeln!(table, "  {:>2}  {name}", place + 1).unwrap();
        }
        let width = lines.iter().map(|(shown, _)| shown.len()).max().unwrap();
        let numbers: Vec<String> = (1..=visitors.len()).map(|number| format!(" {number:<7}")).collect();
        writeln!(table, "\n{:width$} {}", "", numbers.concat().trim_end()).unwrap();
        for (place, (shown, _)) in lines.iter().enumerate() {
            let cells: Vec<String> = columns.iter().map(|column| format!(" {:<7}", column[place])).collect();
            writeln!(table, "{shown:width$} {}", cells.concat().trim_end()).unwrap();
        }
        let broken = columns.iter().flatten().any(|cell| cell.split('/').any(|word| word.starts_with('5')));
        assert!(!broken, "something broke:\n{table}");
        if std::env::var_os("UTKIK_BLESS").is_some() {
            std::fs::write(TABLE, &table).unwrap();
        }
        let agreed = std::fs::read_to_string(TABLE).unwrap_or_default();
        assert_eq!(table, agreed, "who reaches what differs from sight.txt; the new table is:\n{table}");
        nothing_breaks_for_the_generated(&office).await;
        every_route_is_walked(&lines);
    });
}

/// Whoever the generated history appointed, with much or little to look at, meets no fault of ours.
async fn nothing_breaks_for_the_generated(office: &Office) {
    let municipality = Arc::clone(&office.keeper.snapshot().municipality);
    let personas = generate::personas(&municipality, days_ago(40));
    assert!(personas.len() > 8, "{personas:?}");
    for (role, person) in personas {
        let visitor = office.house.sign_in(&office.keeper, person).await;
        for path in [
            "/",
            "/picture",
            "/chain",
            "/risk?sort=-level",
            "/api/v1/systems?per_page=500",
            "/api/v1/picture",
            "/settings",
        ] {
            for path in [path.to_owned(), dated(path, &days_ago(200).to_string())] {
                let answer = visitor.get(&path).await;
                assert!(answer.status.as_u16() < 500, "{role} {path}: {}", answer.text());
                assert!(!answer.text().contains('⟦'), "{role} {path} lacks a text: {}", answer.text());
            }
        }
    }
}

/// Every address that the program answers is in the table: what is read is found in the source itself.
fn every_route_is_walked(lines: &[Line]) {
    let mut patterns = Vec::new();
    gather(std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")), &mut patterns);
    assert!(patterns.len() > 40, "routes are named in some other way now: {patterns:?}");
    for pattern in patterns {
        let parts: Vec<&str> = pattern.split('/').collect();
        let walked = lines.iter().any(|(_, path)| {
            let path: Vec<&str> = path.split('?').next().unwrap().split('/').collect();
            let same = |(part, of): (&&str, &&str)| part.starts_with('{') || part == of;
            let rest = parts.last().is_some_and(|last| last.starts_with("{*")) && path.len() >= parts.len();
            (path.len() == parts.len() || rest) && parts.iter().zip(&path).all(same)
        });
        assert!(walked, "{pattern} is not in the table");
    }
}

fn gather(folder: &std::path::Path, patterns: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            gather(&path, patterns);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let text = std::fs::read_to_string(&path).unwrap();
            for route in text.split(".route(").skip(1) {
                let Some(pattern) = route.trim_start().strip_prefix('"').and_then(|rest| rest.split('"').next()) else {
                    continue;
                };
                let handler: String = route.chars().skip_while(|letter| *letter != ',').take(160).collect();
                let handler = handler.split(".route(").next().unwrap();
                if handler.contains("get(") {
                    patterns.push(pattern.to_owned());
                }
            }
        }
    }
}
