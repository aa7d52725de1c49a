//! Classification as a conversation, walked by its forms as a coordinator does, and the list by which an owner adopts.

use super::house::{House, carry_out, command, on_both, on_one};
use super::office::{Office, days_ago};
use super::visitor::{Answer, Visitor};
use axum::http::StatusCode;
use domain::classification::{Aspect, Harm, Hit, Standing, standing_of_set};
use domain::id::InformationSetId;
use domain::number::Consequence;
use serde_json::json;
use std::sync::Arc;

/// Two sets of the department that belong together, and one of another kind.
async fn furnished(house: Arc<House>) -> (Office, [InformationSetId; 3]) {
    let office = Office::alone(house).await;
    let (owner, unit) = (office.id("information owner"), office.id("department"));
    let described = json!({
        "id": office.id("information set"), "name": "Journaler", "unit": unit, "owner": owner,
        "systems": [office.id("system")], "personal_data": "sensitive", "secrecy": "OSL 25 kap. 1 §",
        "longest_outage": 4
    });
    let samtal = json!({
        "name": "Samtal", "unit": unit, "owner": owner, "systems": [office.id("system")], "personal_data": "sensitive",
        "secrecy": "OSL 25 kap. 1 §"
    });
    let schema = json!({ "name": "Schema", "unit": unit, "owner": owner, "personal_data": "none" });
    let mut made = Vec::new();
    for (verb, fields) in [
        ("information-set.describe", described),
        ("information-set.register", samtal),
        ("information-set.register", schema),
    ] {
        let items = carry_out(&office.keeper, vec![command(verb, &fields)], None).await;
        made.push(items[0].rsplit('-').next().unwrap().parse().map(InformationSetId).unwrap());
    }
    (office, [made[0], made[1], made[2]])
}

fn standing(office: &Office, set: InformationSetId) -> Standing {
    standing_of_set(&office.keeper.snapshot().municipality, set, days_ago(0))
}

/// Sends a step with what it carries, and something typed.
async fn step(visitor: &Visitor, path: &str, page: &Answer, typed: &[(&str, &str)]) -> Answer {
    let hidden = ["csrf", "based_on", "command_id", "step"].map(|name| (name, page.hidden(name)));
    let mut fields: Vec<(&str, &str)> = hidden.iter().map(|(name, value)| (*name, value.as_str())).collect();
    fields.extend(typed);
    visitor.post(path, &fields).await
}

const LEVELS: [(&str, &str); 3] = [("confidentiality", "3"), ("integrity", "1"), ("availability", "2")];

#[test]
fn a_group_is_judged_together_and_what_is_unticked_waits() {
    on_both(async |house: Arc<House>| {
        let (office, [journals, talks, timetable]) = furnished(house).await;
        let coordinator = office.visitor("coordinator").await;
        let start = format!("{}/classify", office.path("department"));
        let page = coordinator.get(&start).await.text();
        assert!(page.contains("0 av 2 grupper är klara") && page.contains("3 informationsmängder väntar"), "{page}");
        let path = format!("{start}?group={}", journals.0);
        assert!(page.contains(&format!("href=\"{path}\"")), "{page}");
        let asked = coordinator.get(&path).await;
        let text = asked.text();
        for said in [
            "Vad händer om den här informationen kommer i orätta händer?",
            "Förslag: 3 Allvarlig. Uppgifterna är känsliga personuppgifter.",
            "Verksamheten klarar ett avbrott på högst 4 timmar.",
            "Begränsad skada som går att reparera",
        ] {
            assert!(text.contains(said), "{said}: {text}");
        }
        assert!(!text.contains("type=\"radio\" name=\"confidentiality\" value=\"3\" checked"), "suggested, not chosen");
        // A question that is not answered is told at its field, and what was typed stands.
        let sets = journals.0.to_string();
        let typed =
            [("sets", sets.as_str()), ("confidentiality", "3"), ("confidentiality_reason", "Det drabbar elever.")];
        let again = step(&coordinator, &path, &asked, &typed).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        let text = again.text();
        assert!(text.contains("Det drabbar elever.") && text.contains("href=\"#integrity\""), "{text}");
        // All answered: whom it hits is asked where the level is two and more, and what would move is told.
        let mut typed = typed.to_vec();
        typed.extend(&LEVELS[1..]);
        let confirm = step(&coordinator, &path, &again, &typed).await;
        assert_eq!(confirm.status, StatusCode::OK, "{}", confirm.text());
        let text = confirm.text();
        assert!(text.contains("Vem drabbas om informationen röjs?"), "{text}");
        assert!(text.contains("Vem drabbas om informationen inte går att nå?"), "{text}");
        assert!(!text.contains("Vem drabbas om informationen är fel?"), "{text}");
        assert!(text.contains("Provnämndens system") && text.contains("K3 allvarlig"), "what would move: {text}");
        // Without the answer about what may not be here nothing is proposed.
        // Each of them is asked about with the scale's words for them, up to the level that was chosen.
        assert!(text.contains("name=\"confidentiality_hits[individual]\" value=\"individual:3\""), "{text}");
        assert!(text.contains("liv, hälsa, skydd eller rättigheter"), "{text}");
        assert!(!text.contains("value=\"individual:4\"") && !text.contains("value=\"society:3\" checked"), "{text}");
        typed.extend([("confidentiality_hits[individual]", "individual:3"), ("integrity_hits", "society")]);
        let unanswered = step(&coordinator, &path, &confirm, &typed).await;
        assert_eq!(unanswered.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(standing(&office, journals), Standing::Unknown);
        typed.push(("no_protected_information", "true"));
        let done = step(&coordinator, &path, &unanswered, &typed).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        let next = done.header("location");
        assert!(next.contains(&format!("group={}", timetable.0)), "on to the next group: {next}");
        assert_eq!(standing(&office, journals), Standing::Proposed);
        assert_eq!(standing(&office, talks), Standing::Unknown, "unticked");
        let snapshot = office.keeper.snapshot();
        let (proposal, _) = snapshot.municipality.classifications.sets[&journals].proposed.clone().unwrap();
        assert_eq!(proposal.hits.of(Aspect::Confidentiality), [Harm::at(Hit::Individual, Consequence(3))]);
        assert_eq!(proposal.hits.of(Aspect::Integrity), [], "not asked at level one");
        let page = coordinator.get(&office.path("information set")).await.text();
        assert!(page.contains("Enskilda: 3 allvarlig") && page.contains("Drabbar enskilda (3 allvarlig)."), "{page}");
        // Sent twice it is one proposal, and the same answer.
        let before = office.position();
        let twice = step(&coordinator, &path, &unanswered, &typed).await;
        assert_eq!((twice.status, office.position()), (StatusCode::SEE_OTHER, before), "{}", twice.text());
    });
}

#[test]
fn to_a_room_one_question_is_asked_at_a_time_and_one_can_go_back() {
    on_one(async |house: Arc<House>| {
        let (office, [_, _, timetable]) = furnished(house).await;
        let coordinator = office.visitor("coordinator").await;
        let path = format!("{}/classify?group={}&workshop=1", office.path("department"), timetable.0);
        let radios = |page: &Answer| {
            let text = page.text();
            let mut names: Vec<String> = text
                .split("type=\"radio\" name=\"")
                .skip(1)
                .map(|rest| rest.split('"').next().unwrap().to_owned())
                .collect();
            names.dedup();
            names
        };
        let first = coordinator.get(&path).await;
        assert_eq!(radios(&first), ["confidentiality"]);
        let sets = first.hidden("sets");
        let mut typed = vec![("sets", sets.as_str()), ("confidentiality", "0")];
        let second = step(&coordinator, &path, &first, &typed).await;
        assert_eq!(radios(&second), ["integrity"]);
        typed.push(("integrity", "2"));
        let hits = step(&coordinator, &path, &second, &typed).await;
        assert!(hits.text().contains("Vem drabbas om informationen är fel?"), "{}", hits.text());
        let rows = ["individual", "operations", "economy", "law-and-trust", "society"];
        assert_eq!(radios(&hits), rows.map(|row| format!("integrity_hits[{row}]")));
        // Back is one question back, with its answer.
        let mut back = typed.clone();
        back.extend([("integrity_hits[operations]", "operations:2"), ("go", "back")]);
        let again = step(&coordinator, &path, &hits, &back).await;
        assert_eq!(radios(&again), ["integrity"]);
        assert!(again.text().contains("name=\"integrity\" value=\"2\" checked"), "{}", again.text());
        assert_eq!(again.hidden("integrity_hits"), "operations:2", "what was answered further on is kept");
        typed.extend([("integrity_hits[operations]", "operations:2"), ("availability", "1")]);
        let third = step(&coordinator, &path, &hits, &typed).await;
        assert_eq!(radios(&third), ["availability"]);
        let confirm = step(&coordinator, &path, &third, &typed).await;
        assert!(confirm.text().contains("Den egna verksamheten: 2 betydande"), "{}", confirm.text());
        typed.push(("no_protected_information", "true"));
        let done = step(&coordinator, &path, &confirm, &typed).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        assert!(done.header("location").contains("workshop=1"));
        assert_eq!(standing(&office, timetable), Standing::Proposed);
    });
}

#[test]
fn who_may_not_propose_is_told_who_may_and_what_is_not_seen_is_in_no_group() {
    on_one(async |house: Arc<House>| {
        let (office, [journals, ..]) = furnished(house).await;
        let registrar = office.visitor("registrar").await;
        let start = format!("{}/classify", office.path("department"));
        let page = registrar.get(&start).await.text();
        assert!(page.contains("av 2 grupper") && !page.contains("?group="), "{page}");
        let refused = registrar.get(&format!("{start}?group={}", journals.0)).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        assert!(refused.text().contains("Prov coordinator"), "{}", refused.text());
        let coordinator = office.visitor("coordinator").await;
        let other = coordinator.get(&format!("{}/classify", office.path("other department"))).await.text();
        assert!(other.contains("Det finns ingen information att klassa här"), "{other}");
        let hidden = office.item("other information set").number;
        let path = format!("{}/classify?group={hidden}", office.path("other department"));
        assert_eq!(coordinator.get(&path).await.status, StatusCode::NOT_FOUND);
        // A set of another group cannot be slipped in.
        let path = format!("{start}?group={}", journals.0);
        let page = coordinator.get(&path).await;
        let foreign = hidden.to_string();
        let mut typed = vec![("sets", foreign.as_str())];
        typed.extend(LEVELS);
        assert_eq!(step(&coordinator, &path, &page, &typed).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    });
}

#[test]
fn personal_data_lead_on_to_their_processings() {
    on_one(async |house: Arc<House>| {
        let (office, [journals, talks, _]) = furnished(house).await;
        let fields = json!({
            "id": office.id("processing"), "name": "Elevhälsa", "controller": office.id("board"), "sets": [journals.0]
        });
        carry_out(&office.keeper, vec![command("processing.describe", &fields)], None).await;
        let start = format!("{}/classify", office.path("system"));
        let page = office.visitor("security lead").await.get(&start).await.text();
        assert!(page.contains(&format!("href=\"{}/processing.judge-impact\"", office.path("processing"))), "{page}");
        let board = office.item("board").number;
        let register = format!("href=\"/processing/register?sets={}&#38;controller={board}\"", talks.0);
        assert!(page.contains(&register), "{page}");
        // Whose duty ends at the department is told who answers for the board.
        let page = office.visitor("coordinator").await.get(&start).await.text();
        assert!(!page.contains("/processing.judge-impact") && !page.contains("/processing/register?"), "{page}");
        assert!(page.contains("Prov security lead"), "{page}");
    });
}

async fn propose(office: &Office, sets: &[InformationSetId]) {
    let proposal = |set: &InformationSetId| {
        let fields = json!({
            "set": set.0, "confidentiality": 3, "integrity": 2, "availability": 2,
            "confidentiality_reason": "Det drabbar elever."
        });
        command("classification.propose", &fields)
    };
    carry_out(&office.keeper, sets.iter().map(proposal).collect(), None).await;
}

const LIST: &str = "/classification/adopt";

#[test]
fn the_owner_adopts_all_but_the_exceptions_in_one_go() {
    on_both(async |house: Arc<House>| {
        let (office, [journals, talks, timetable]) = furnished(house).await;
        propose(&office, &[journals, talks, timetable]).await;
        let owner = office.visitor("information owner").await;
        let home = owner.get("/").await.text();
        assert!(home.contains("href=\"/classification/adopt\""), "{home}");
        let page = owner.get(LIST).await;
        let text = page.text();
        assert_eq!(text.matches("name=\"sets\"").count(), 3);
        assert_eq!(text.matches(" checked></label></td>").count(), 3, "all are ticked: {text}");
        for said in ["Det drabbar elever.", "K3 R2 T2", "Provnämndens system", "3 klassningar väntar"] {
            assert!(text.contains(said), "{said}: {text}");
        }
        assert!(!text.contains("name=\"reference\""), "the owner registers for nobody");
        let hidden = ["csrf", "based_on", "command_id", "valid_until"];
        let read = |name| if name == "valid_until" { "2020-01-01".to_owned() } else { page.hidden(name) };
        let carried = hidden.map(|name| (name, read(name)));
        let mut fields: Vec<(&str, &str)> = carried.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let (one, two) = (journals.0.to_string(), timetable.0.to_string());
        fields.extend([("sets", one.as_str()), ("sets", two.as_str())]);
        let action = format!("{LIST}?as=owner&owner={}", office.person("information owner").0);
        assert!(text.contains(&action.replace('&', "&#38;")), "{text}");
        // A day before the decision is a fault at its field, and the exception stands.
        let wrong = owner.post(&action, &fields).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", wrong.text());
        assert!(wrong.text().contains("href=\"#valid_until\""), "{}", wrong.text());
        assert_eq!(wrong.text().matches(" checked></label></td>").count(), 2);
        let until = days_ago(-365).to_string();
        fields.retain(|(name, _)| *name != "valid_until");
        fields.push(("valid_until", until.as_str()));
        let before = office.position();
        let done = owner.post(&action, &fields).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        assert_eq!(office.position(), before + 2, "one batch");
        // The next page says how many, and does not tick again what was just left aside.
        let to = done.header("location").to_owned();
        let after = owner.get(&to).await.text();
        assert!(after.contains("2 klassningar är fastställda. En är kvar att titta närmare på."), "{after}");
        assert!(after.matches("name=\"sets\"").count() == 1 && !after.contains(" checked"), "{after}");
        let standings = [journals, talks, timetable].map(|set| standing(&office, set));
        assert_eq!(standings, [Standing::Adopted, Standing::Proposed, Standing::Adopted]);
        // Clicked twice it is done once.
        let twice = owner.post(&action, &fields).await;
        assert_eq!((twice.status, office.position()), (StatusCode::SEE_OTHER, before + 2), "{}", twice.text());
        // What somebody proposes anew meanwhile is not adopted unseen.
        let page = owner.get(LIST).await;
        propose(&office, &[talks]).await;
        let three = talks.0.to_string();
        let carried = ["csrf", "based_on", "command_id"].map(|name| (name, page.hidden(name)));
        let mut fields: Vec<(&str, &str)> = carried.iter().map(|(name, value)| (*name, value.as_str())).collect();
        fields.extend([("sets", three.as_str()), ("valid_until", until.as_str())]);
        let refused = owner.post(&action, &fields).await;
        assert_eq!(refused.status, StatusCode::CONFLICT, "{}", refused.text());
        assert_eq!(standing(&office, talks), Standing::Proposed);
    });
}

#[test]
fn whoever_registers_for_the_owner_says_who_decided_where_and_when() {
    on_one(async |house: Arc<House>| {
        let (office, [journals, talks, _]) = furnished(house).await;
        propose(&office, &[journals, talks]).await;
        let coordinator = office.visitor("coordinator").await;
        let chain = coordinator.get("/chain").await.text();
        assert!(
            chain.contains("href=\"/classification/adopt\"") && chain.contains("Registrera beslut om klassningar"),
            "{chain}"
        );
        let page = coordinator.get(LIST).await;
        // When the owner did is asked; that it is done here is said nowhere.
        let said = page.text().replace("Fastställd den</label>", "");
        assert!(said.contains("Registrera beslutet") && !said.contains("Fastställ"), "{said}");
        let owner = office.person("information owner").0.to_string();
        assert!(page.text().contains("2 klassningar väntar på Prov information owner"), "{}", page.text());
        let action = format!("{LIST}?as=registrar&owner={owner}");
        let sets = journals.0.to_string();
        let on = days_ago(3).to_string();
        let carried = ["csrf", "based_on", "command_id"].map(|name| (name, page.hidden(name)));
        let mut fields: Vec<(&str, &str)> = carried.iter().map(|(name, value)| (*name, value.as_str())).collect();
        fields.extend([("sets", sets.as_str()), ("decided_by", owner.as_str()), ("on", on.as_str())]);
        let missing = coordinator.post(&action, &fields).await;
        assert_eq!(missing.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(missing.text().contains("href=\"#reference\"") && missing.text().contains(&on), "{}", missing.text());
        assert_eq!(standing(&office, journals), Standing::Proposed);
        fields.push(("reference", "BUN 2026/88"));
        let done = coordinator.post(&action, &fields).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        let snapshot = office.keeper.snapshot();
        let class = &snapshot.municipality.classifications.sets[&journals];
        let (adoption, ..) = class.adopted.as_ref().unwrap();
        assert_eq!(adoption.on, days_ago(3));
        assert_eq!(adoption.decided_by, Some(office.person("information owner")));
        // Nothing of it is for somebody without a duty there.
        let nobody = office.visitor("object owner").await;
        assert!(nobody.get(LIST).await.text().contains("Inget väntar på att fastställas"));
        let mut fields = fields.clone();
        let token = nobody.csrf().await;
        fields.retain(|(name, _)| !["csrf", "sets", "based_on", "command_id"].contains(name));
        let other = talks.0.to_string();
        fields.extend([("csrf", token.as_str()), ("sets", other.as_str())]);
        let refused = nobody.post(&action, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(standing(&office, talks), Standing::Proposed);
    });
}

#[test]
fn changed_facts_put_a_set_on_the_list_again_and_say_which() {
    on_one(async |house: Arc<House>| {
        let (office, [journals, talks, _]) = furnished(house).await;
        let adopt = |set: InformationSetId| {
            let on = days_ago(0).to_string();
            let fields = json!({ "set": set.0, "confidentiality": 3, "integrity": 2, "availability": 2, "on": on });
            command("classification.adopt", &fields)
        };
        carry_out(&office.keeper, vec![adopt(journals), adopt(talks)], None).await;
        let fields = json!({
            "id": journals.0, "name": "Journaler", "unit": office.id("department"),
            "owner": office.id("information owner"), "systems": [office.id("system")], "personal_data": "sensitive",
            "secrecy": "OSL 25 kap. 1 §", "longest_outage": 1, "persons": 700
        });
        carry_out(&office.keeper, vec![command("information-set.describe", &fields)], None).await;
        let coordinator = office.visitor("coordinator").await;
        let why = "Uppgifterna har ändrats sedan klassningen: antal personer och längsta avbrott i timmar";
        assert!(coordinator.get("/chain").await.text().contains(why));
        let page = coordinator.get(&office.path("information set")).await.text();
        assert!(page.contains("Uppgifterna har ändrats, ska klassas om"), "{page}");
        let list = coordinator.get("/information-set?standing=reopened").await.text();
        assert!(list.contains("Journaler") && !list.contains("Samtal"), "{list}");
        let start = format!("{}/classify", office.path("system"));
        assert!(coordinator.get(&start).await.text().contains("1 väntar"));
        let asked = coordinator.get(&format!("{start}?group={}", journals.0)).await.text();
        assert!(asked.contains("Så är liknande information klassad") && asked.contains("Samtal"), "{asked}");
    });
}
