//! The chain walked by forms, from an information set that nobody owns to verified protection; and what somebody of
//! another board is told of it on any day.

use super::house::{House, carry_out, command, on_both, on_one};
use super::office::{Office, days_ago};
use super::visitor::{Answer, Visitor, send};
use axum::http::StatusCode;
use domain::id::{Numbered, ObjectId, Scope};
use serde_json::{Value, json};
use std::sync::Arc;

/// The form that a page's button for what is missing leads to.
fn mending(page: &Answer) -> String {
    let text = page.text();
    let cell = text.split_once("data-label=\"Nästa steg\">").unwrap_or_else(|| panic!("nothing stops: {text}")).1;
    let button = cell.split("</td>").next().unwrap().split_once("href=\"");
    button.unwrap_or_else(|| panic!("no way on: {text}")).1.split('"').next().unwrap().replace("&#38;", "&")
}

/// Goes on from the chain as somebody by the button, fills in its form and comes back.
async fn mend(visitor: &Visitor, missing: &str, verb: &str, typed: &[(&str, &str)]) {
    let chain = visitor.get("/chain").await;
    assert!(chain.text().contains(missing), "{missing}: {}", chain.text());
    let form = mending(&chain);
    assert!(form.contains(verb), "{form} is not {verb}");
    let sent = send(visitor, &form, typed).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
}

/// Answers, as the program, every requirement that an object answers.
async fn answer_all(office: &Office) {
    let snapshot = office.keeper.snapshot();
    let object = Scope::Object(ObjectId::of(office.item("object").number));
    let (value, today) = (&snapshot.municipality, days_ago(0));
    let asked = domain::picture::requirements_for(value, object, today);
    let answers = asked.map(|one| {
        let fields = json!({ "scope": object.to_string(), "requirement": one.id.0, "status": "met", "how": "Så här." });
        command("requirement.assess", &fields)
    });
    carry_out(&office.keeper, answers.collect(), None).await;
}

/// The chain's links as a program reads them: how much passes each.
async fn passed(office: &Office, scope: &str) -> Vec<u64> {
    let chain = office.program("coordinator").await.get(&format!("/api/v1/chain?scope={scope}")).await.json();
    chain["links"].as_array().unwrap().iter().map(|link| link["passed"].as_u64().unwrap()).collect()
}

#[test]
fn the_whole_way_is_walked_by_the_buttons_of_the_chain() {
    on_both(async |house: Arc<House>| {
        let office = Office::alone(house).await;
        let taken = command("catalogue.take", &json!({ "catalogue": "skydd" }));
        carry_out(&office.keeper, vec![taken], None).await;
        let coordinator = office.visitor("coordinator").await;
        let (owner, manager) = (office.visitor("information owner").await, office.visitor("object owner").await);
        let (person, system) = (office.id("information owner"), office.id("system"));
        let described = [("owner", person.as_str()), ("systems", system.as_str())];
        mend(&coordinator, "Ingen informationsägare är utsedd", "information-set.describe", &described).await;
        let class = [("confidentiality", "3"), ("integrity", "2"), ("availability", "2")];
        mend(&coordinator, "Ingen klassning är föreslagen", "classification.propose", &class).await;

        let set = coordinator.get(&office.path("information set")).await.text();
        assert!(set.contains("Om förslaget fastställs") && set.contains("Saknar länken Klassad"), "{set}");
        let moves = set.split_once("Om förslaget fastställs").unwrap().1.split("</section>").next().unwrap();
        assert!(moves.contains("Provnämndens objekt") && moves.contains("via Provnämndens system"), "{moves}");
        let waits = coordinator.get("/chain").await.text();
        assert!(waits.contains("Prov information owner (informationsägare)"), "{waits}");
        mend(&owner, "väntar på informationsägaren", "classification.adopt", &[]).await;

        let object = office.path("object");
        let waiting = office.item("information set").number.to_string();
        let ticked = [("sets", waiting.as_str())];
        mend(&manager, "har inte tagit emot kraven", &format!("{object}/demands.receive"), &ticked).await;
        let page = manager.get(&object).await.text();
        assert!(
            page.contains("Krav från informationsägare") && page.contains("Ett krav som du får läsa, 0 väntar"),
            "{page}"
        );
        assert!(page.contains("Provnämndens uppgifter (Provnämnden) via Provnämndens system"), "{page}");
        let requirements = mending(&manager.get("/chain").await);
        assert_eq!(requirements, format!("/requirement?scope={}", office.id("object")));
        answer_all(&office).await;

        let control = [("title", "Inloggning med två faktorer"), ("scope", &office.id("object"))];
        mend(&manager, "Ingen säkerhetsåtgärd finns", "/control/register", &control).await;
        mend(&manager, "är beslutad men inte införd", "control.introduce", &[("place", "Inloggningen")]).await;
        assert_eq!(passed(&office, "municipality").await, [1, 1, 1, 1, 1, 0]);
        let worked = [("outcome", "works"), ("method", "Test"), ("valid_until", "2030-01-01")];
        mend(&coordinator, "är införd men inte kontrollerad", "control.verify", &worked).await;
        let set = office.item("information set").number;
        let whole = coordinator.get(&format!("/chain?set={set}")).await.text();
        assert!(whole.contains("Skyddad hela vägen") && !whole.contains("Stannar här"), "{whole}");
        assert_eq!(passed(&office, &office.id("object")).await, [1, 1, 1, 1, 1, 1]);
        let mine = coordinator.get("/").await.text();
        assert!(mine.contains("100\u{a0}% av informationen skyddad hela vägen"), "{mine}");
    });
}

/// Both boards' sets owned, classified and kept in the other board's system, whose object has received both.
async fn shared(house: Arc<House>) -> Office {
    let office = Office::old(house).await;
    let lines = ["", "other "].map(|own| {
        let (set, unit) = (office.id(&format!("{own}information set")), office.id(&format!("{own}department")));
        let board = if own.is_empty() { "Provnämndens" } else { "Grannämndens" };
        let fields = json!({
            "id": set, "name": format!("{board} uppgifter"), "unit": unit, "owner": office.id("information owner"),
            "systems": [office.id("other system")],
        });
        let level = if own.is_empty() { 1 } else { 3 };
        let class = json!({
            "set": set, "confidentiality": level, "integrity": 2, "availability": 2, "on": days_ago(28).to_string(),
        });
        [command("information-set.describe", &fields), command("classification.adopt", &class)]
    });
    let received = json!({ "carrier": office.id("other object"), "on": days_ago(28).to_string() });
    let commands = lines.into_iter().flatten().chain([command("demands.receive", &received)]).collect();
    let then = domain::time::Instant(days_ago(28).end().0 - 1);
    carry_out(&office.keeper, commands, Some(then)).await;
    office
}

/// Every text of an Excel file.
fn in_excel(answer: &Answer) -> String {
    let book = exchange::read_xlsx::read_xlsx(&answer.bytes, &exchange::sheet::Limits::default()).unwrap();
    let cells = book.sheets.iter().flat_map(|sheet| sheet.rows.iter().flatten());
    cells.map(|cell| cell.text().into_owned()).collect::<Vec<_>>().join("\n")
}

#[test]
fn nothing_of_another_board_is_told_or_counted() {
    on_both(async |house: Arc<House>| {
        let office = shared(house).await;
        let lead = office.visitor("security lead").await;
        let all = lead.get("/chain?by=set").await.text();
        assert!(all.contains("2 informationsmängder stannar") && all.contains("krav är inte bedömda"), "{all}");
        let (coordinator, program) = (office.visitor("coordinator").await, office.program("coordinator").await);
        for date in ["", &format!("date={}", days_ago(18))] {
            let held = coordinator.get(&format!("/chain?{date}")).await.text();
            assert!(held.contains("En sak som saknas håller upp en informationsmängd"), "{held}");
            let page = coordinator.get(&format!("/chain?by=set&{date}")).await.text();
            assert!(page.contains("En informationsmängd stannar") && page.contains("Provnämndens uppgifter"), "{page}");
            let file = in_excel(&coordinator.get(&format!("/chain/excel?{date}")).await);
            let listed = program.get(&format!("/api/v1/chain/broken?{date}")).await;
            let other =
                program.get(&format!("/api/v1/chain?scope={}&{date}", office.id("other department"))).await.json();
            assert_eq!(other["links"][0]["total"], 0, "{other}");
            assert_eq!(program.get(&format!("/api/v1/chain?{date}")).await.json()["links"][0]["total"], 1);
            for text in [page, file, listed.text()] {
                for hidden in ["Grannämndens upp", "Grannämndens obj", "Grannämndens sys", "krav är inte bedömda"]
                {
                    assert!(!text.contains(hidden), "{hidden}: {text}");
                }
                assert!(text.contains("Något som du inte har behörighet att läsa"), "{text}");
            }
            let row = &listed.json()["rows"][0];
            assert_eq!((&row["why"], &row["about"], &row["turn"]), (&json!("hidden"), &Value::Null, &Value::Null));
            assert_eq!((&row["set"]["id"], &row["since"]), (&json!(office.id("information set")), &Value::Null));
        }
        let outside = office.item("other information set").number;
        let own = office.item("information set").number;
        assert_eq!(coordinator.get(&format!("/chain?set={own}")).await.status, StatusCode::OK);
        for guessed in [
            format!("set={outside}"),
            "set=9999".to_owned(),
            "set=sju".to_owned(),
            "scope=object-9999".to_owned(),
            "scope=sju".to_owned(),
        ] {
            assert_eq!(coordinator.get(&format!("/chain?{guessed}")).await.status, StatusCode::NOT_FOUND, "{guessed}");
        }
        for guessed in
            ["chain?scope=object-9999", "chain/broken?scope=system-9999", "systems/9999/need", "systems/x/need"]
        {
            let answer = program.get(&format!("/api/v1/{guessed}")).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{guessed}");
        }
        let former = office.visitor("former coordinator").await.get(&format!("/chain?date={}", days_ago(18))).await;
        assert!(former.text().contains("Ingen information är inventerad"), "{}", former.text());
    });
}

#[test]
fn a_class_adopted_is_answered_with_every_need_it_moves() {
    on_both(async |house: Arc<House>| {
        let office = Office::alone(house).await;
        let (set, system, object) = (office.item("information set"), office.item("system"), office.item("object"));
        let described = json!({
            "id": set.number, "name": "Provnämndens uppgifter", "unit": office.id("department"),
            "owner": office.id("information owner"), "systems": [system.number],
        });
        carry_out(&office.keeper, vec![command("information-set.describe", &described)], None).await;
        let owner = office.program("information owner").await;
        let adopt = |level: u8| {
            let on = days_ago(0).to_string();
            json!({
                "set": set.number, "confidentiality": level, "integrity": 1, "availability": 1, "on": on,
                "based_on": office.position(), "command_id": format!("00000000-0000-0000-0000-00000000000{level}"),
            })
        };
        let first = adopt(2);
        let answer = owner.command("/classification/adopt", &first).await.json();
        let moved = answer["moved"].as_array().unwrap();
        let told: Vec<_> =
            moved.iter().map(|one| (&one["item"]["id"], &one["aspect"], &one["from"], &one["to"])).collect();
        let (object, system) = (json!(object.to_string()), json!(system.to_string()));
        let aspects = [("confidentiality", 2), ("integrity", 1), ("availability", 1)];
        let aspects = aspects.map(|(aspect, level)| (json!(aspect), json!(level)));
        let expected = [&object, &system]
            .into_iter()
            .flat_map(|item| aspects.iter().map(move |(aspect, to)| (item, aspect, &Value::Null, to)));
        assert_eq!(told, expected.collect::<Vec<_>>(), "{answer}");
        let again = owner.command("/classification/adopt", &first).await.json();
        assert_eq!((&again["repeated"], again.get("moved")), (&json!(true), None));
        let raised = owner.command("/classification/adopt", &adopt(3)).await.json();
        let raised = raised["moved"].as_array().unwrap().clone();
        assert_eq!(raised.len(), 2, "only what was raised: {raised:?}");
        assert!(raised.iter().all(|one| (&one["from"], &one["to"]) == (&json!(2), &json!(3))), "{raised:?}");
        let other = owner.get(&format!("{}/need", office.api_path("system"))).await.json();
        assert_eq!(other["aspects"][0]["counts"]["level"], 3);
    });
}

#[test]
fn a_need_tells_its_level_and_hides_what_asks_for_it() {
    on_one(async |house: Arc<House>| {
        let office = shared(house).await;
        let (coordinator, program) = (office.visitor("coordinator").await, office.program("coordinator").await);
        for name in ["other system", "other object"] {
            let page = coordinator.get(&office.path(name)).await.text();
            assert!(page.contains("K3 ") && page.contains("en informationsmängd som du inte har behörighet"), "{page}");
            let demands = page.split_once("Krav från informationsägare").unwrap().1.split("</section>").next().unwrap();
            assert!(demands.contains("Provnämndens uppgifter") && !demands.contains("Grannämndens upp"), "{demands}");
            assert_eq!(demands.matches("<tr>").count(), 2, "the headings and the demand that is seen: {demands}");
        }
        let path = format!("{}/need", office.api_path("other system"));
        let need = program.get(&path).await.json();
        let aspect = &need["aspects"][0];
        assert_eq!((&aspect["aspect"], &aspect["counts"]["level"]), (&json!("confidentiality"), &json!(3)));
        assert_eq!((&aspect["path"][0]["via"], &aspect["path"][0]["item"]["id"]), (&json!("set"), &Value::Null));
        let demands = need["demands"].as_array().unwrap();
        assert_eq!((demands.len(), &demands[0]["set"]["id"]), (1, &json!(office.id("information set"))));
        assert!(demands[0]["levels"]["confidentiality"].is_number(), "{demands:?}");
        assert_eq!(need["standing"]["standing"], "computed");
        let all = office.program("security lead").await.get(&path).await.json();
        let demands = all["demands"].as_array().unwrap();
        assert_eq!((demands.len(), &demands[0]["levels"]["confidentiality"]), (2, &json!(3)), "the highest first");
        assert_eq!(all["aspects"][0]["path"][0]["item"]["name"], "Grannämndens uppgifter");
    });
}

#[test]
fn much_information_together_is_decided_by_a_form_that_is_filled_in() {
    on_one(async |house: Arc<House>| {
        let office = shared(house).await;
        let fields = json!({ "id": office.id("other information set"), "name": "Grannämndens uppgifter",
            "unit": office.id("other department"), "systems": [office.id("other system"), office.id("system")] });
        let own = json!({ "id": office.id("information set"), "name": "Provnämndens uppgifter",
            "unit": office.id("department"), "systems": [office.id("system")] });
        let rules = command("cumulation.set", &json!({ "sets": 2 }));
        let described = [fields, own].map(|fields| command("information-set.describe", &fields));
        carry_out(&office.keeper, described.into_iter().chain([rules]).collect(), None).await;
        let path = office.path("system");
        let owner = office.visitor("system owner").await;
        let page = owner.get(&path).await.text();
        let proposal = page.split_once("Mycket information tillsammans").unwrap().1;
        assert!(proposal.contains("R3 ") && proposal.contains("2 informationsmängder"), "{page}");
        let form = proposal.split_once("href=\"").unwrap().1.split('"').next().unwrap().replace("&#38;", "&");
        assert!(form.starts_with(&format!("{path}/need.decide?")), "{form}");
        let decided = send(&owner, &form, &[("reason", "Hela skolan på ett ställe.")]).await;
        assert_eq!(decided.status, StatusCode::SEE_OTHER, "{}", decided.text());
        let page = owner.get(&path).await.text();
        assert!(page.contains("Skyddsvärdet är beslutat") && page.contains("Hela skolan på ett ställe."), "{page}");
        assert!(page.contains("K3 ") && page.contains("R3 ") && !page.contains("Mycket information"), "{page}");
        let reader = office.visitor("data protection").await.get(&path).await.text();
        assert!(!reader.contains("need.decide"), "{reader}");
        let lowered = json!({ "set": office.id("other information set"), "confidentiality": 2, "integrity": 2,
            "availability": 2, "on": days_ago(0).to_string() });
        carry_out(&office.keeper, vec![command("classification.adopt", &lowered)], None).await;
        let moved = owner.get(&path).await.text();
        assert!(moved.contains("har ändrats sedan dess"), "{moved}");
    });
}

#[test]
fn an_object_is_asked_what_its_information_asks_for_and_says_so_in_a_statement() {
    on_one(async |house: Arc<House>| {
        let office = Office::alone(house).await;
        let taken = command("catalogue.take", &json!({ "catalogue": "skydd" }));
        carry_out(&office.keeper, vec![taken], None).await;
        let lead = office.visitor("security lead").await;
        let object = office.item("object").to_string();
        let page = lead.get(&format!("/requirement?scope={object}")).await;
        assert!(page.text().contains("Gäller tills informationen är klassad"), "{}", page.text());
        let statement = in_excel(&lead.get(&format!("/requirement/excel?scope={object}")).await);
        assert!(statement.contains("Gäller alltid"), "{statement}");
        assert!(statement.contains("Okänt"), "what is not answered is said to be unknown: {statement}");
        let lowest = json!({
            "carrier": object, "confidentiality": 0, "integrity": 0, "availability": 0, "reason": "Bara öppna uppgifter.",
            "on": days_ago(0).to_string()
        });
        carry_out(&office.keeper, vec![command("need.decide", &lowest)], None).await;
        let page = lead.get(&format!("/requirement?scope={object}")).await;
        assert!(!page.text().contains("Gäller tills informationen är klassad"), "the need is known now");
        let statement = in_excel(&lead.get(&format!("/requirement/excel?scope={object}")).await);
        assert!(statement.contains("kräver det inte"), "what does not apply stays visible: {statement}");
    });
}

#[test]
fn a_gap_is_exempted_from_the_requirement_s_own_page() {
    on_one(async |house: Arc<House>| {
        let office = Office::alone(house).await;
        let object = office.item("object").to_string();
        carry_out(&office.keeper, vec![command("catalogue.take", &json!({ "catalogue": "skydd" }))], None).await;
        let (owner, head) = (office.visitor("object owner").await, office.visitor("head").await);
        let page = format!("/requirement/skydd.behorighet.9?scope={object}");
        assert!(!head.get(&page).await.text().contains("requirement.exempt"), "nothing to exempt from yet");
        let gap = json!({ "scope": object, "requirement": "skydd.behorighet.9", "status": "not-met" });
        carry_out(&office.keeper, vec![command("requirement.assess", &gap)], None).await;
        assert!(
            !owner.get(&page).await.text().contains("requirement.exempt"),
            "who answers it does not exempt from it"
        );
        let form = "/assessment/1/requirement.exempt";
        let shown = head.get(&page).await;
        assert!(shown.text().contains(form), "{}", shown.text());
        let (today, until) = (days_ago(0), days_ago(-100));
        let typed = [("reason", "Byts i vår."), ("on", &*today.to_string()), ("until", &*until.to_string())];
        assert_eq!(send(&head, form, &typed).await.status, StatusCode::SEE_OTHER);
        let shown = head.get(&page).await;
        assert!(shown.text().contains("Undantag till och med") && shown.text().contains("Byts i vår."));
        assert!(shown.text().contains("Så kontrolleras det"), "how to check it stands beside");
    });
}

#[test]
fn what_an_obstacle_holds_up_is_listed_and_no_other_is() {
    on_one(async |house: Arc<House>| {
        let office = shared(house).await;
        let lead = office.visitor("security lead").await;
        let held = lead.get("/chain").await.text();
        let cell = held.split_once("data-label=\"Håller upp\">").unwrap_or_else(|| panic!("{held}")).1;
        let link = cell.split_once("href=\"").unwrap().1.split('"').next().unwrap().replace("&#38;", "&");
        let listed = lead.get(&link).await;
        assert_eq!(listed.status, StatusCode::OK, "{link}");
        let unknown = lead.get("/chain?obstacle=no-owner.unit-999").await;
        assert_eq!(unknown.status, StatusCode::NOT_FOUND, "{}", unknown.text());
    });
}

#[test]
fn a_self_check_passes_the_last_link_and_is_told_as_weaker() {
    on_one(async |house: Arc<House>| {
        let office = Office::alone(house).await;
        let carry = async |verb: &str, fields: Value| {
            carry_out(&office.keeper, vec![command(verb, &fields)], None).await;
        };
        let (set, object, today) = (office.id("information set"), office.id("object"), days_ago(0).to_string());
        carry("catalogue.take", json!({ "catalogue": "skydd" })).await;
        let described = json!({
            "id": set, "name": "Provnämndens uppgifter", "unit": office.id("department"),
            "owner": office.id("information owner"), "systems": [office.id("system")],
        });
        carry("information-set.describe", described).await;
        let other = json!({ "id": office.id("other information set"), "on": today, "reason": "Används inte" });
        carry("information-set.close", other).await;
        let class = json!({ "set": set, "confidentiality": 1, "integrity": 1, "availability": 1, "on": today });
        carry("classification.adopt", class).await;
        carry("demands.receive", json!({ "carrier": object, "on": today })).await;
        answer_all(&office).await;
        let manager = office.program("object owner").await;
        let registered = json!({ "title": "Reservrutin", "scope": object });
        let control = manager.command("/control/register", &registered).await.json()["items"][0].clone();
        let introduced =
            json!({ "control": control, "place": "Systemet", "on": today, "by": office.id("object owner") });
        carry("control.introduce", introduced).await;
        let own = json!({
            "control": control, "outcome": "works", "method": "Provat", "on": today, "valid_until": "2030-01-01",
            "self_check_reason": "Ingen annan kan rutinen", "based_on": office.position(),
        });
        let verified = manager.command("/control/verify", &own).await;
        assert_eq!(verified.status, StatusCode::OK, "{}", verified.text());

        let links = manager.get("/api/v1/chain").await.json()["links"].clone();
        assert_eq!((&links[5]["passed"], &links[5]["self_checked"]), (&json!(1), &json!(1)));
        assert_eq!(links[4].get("self_checked"), None, "only the last link is passed by verifying");
        let owner = office.visitor("object owner").await;
        let page = owner.get("/chain").await.text();
        assert!(page.contains("varav 1 genom egenkontroll"), "{page}");
        let number = office.item("information set").number;
        let own = owner.get(&format!("/chain?set={number}")).await.text();
        assert!(own.contains("Passerad genom egenkontroll") && own.contains("Reservrutin"), "{own}");
        let section = owner.get(&office.path("information set")).await.text();
        assert!(section.contains("i sista länken genom egenkontroll"), "{section}");
    });
}
