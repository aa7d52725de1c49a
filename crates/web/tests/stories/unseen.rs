//! What somebody describes points at things they may not see: nothing tells them so, and saving loses none of it.

use super::house::{House, on_both};
use super::office::{Office, SECRET};
use super::visitor::Visitor;
use axum::http::StatusCode;
use domain::id::{ActionId, ItemRef, Numbered};
use serde_json::json;
use std::sync::Arc;

/// An action of the department that is to reduce one risk its head sees and one of the other board.
async fn action(office: &Office) -> ItemRef {
    let lead = office.program("security lead").await;
    let risks = [office.id("other marked risk"), office.id("risk")];
    let fields = json!({ "title": "Gemensam åtgärd", "scope": office.id("department"), "risks": risks });
    let made = lead.command("/action/register", &fields).await;
    assert_eq!(made.status, StatusCode::OK, "{}", made.text());
    made.json()["items"][0].as_str().unwrap().parse().unwrap()
}

fn risks(office: &Office, action: ItemRef) -> Vec<ItemRef> {
    let snapshot = office.keeper.snapshot();
    let action = snapshot.municipality.actions.get(ActionId::of(action.number)).unwrap();
    action.description.risks.iter().map(|risk| (*risk).into()).collect()
}

/// Opens the form and sends back what it shows, with some fields written anew.
async fn describe(office: &Office, head: &Visitor, path: &str, risk: &[&str]) -> StatusCode {
    let form = head.get(path).await;
    assert_eq!(form.status, StatusCode::OK, "{}", form.text());
    let (csrf, based_on, command_id) = (form.hidden("csrf"), form.hidden("based_on"), form.hidden("command_id"));
    let scope = office.id("department");
    let mut fields = vec![
        ("csrf", csrf.as_str()),
        ("based_on", &based_on),
        ("command_id", &command_id),
        ("title", "Vår åtgärd"),
        ("scope", &scope),
        ("no_protected_information", "true"),
    ];
    fields.extend(risk.iter().map(|risk| ("risks", *risk)));
    head.post(path, &fields).await.status
}

#[test]
fn a_form_shows_nothing_of_it_and_saving_keeps_it() {
    on_both(async |house: Arc<House>| {
        let office = Office::alone(house).await;
        let action = action(&office).await;
        let (unseen, seen) = (office.item("other marked risk"), office.item("risk"));
        let head = office.visitor("head").await;
        let path = format!("/action/{}/action.describe", action.number);
        let text = head.get(&path).await.text();
        let offered = |risk: ItemRef| text.contains(&format!("name=\"risks\" value=\"{}\"", risk.number));
        assert!(offered(seen) && !offered(unseen), "{text}");
        for page in [&path, &format!("/action/{}", action.number)] {
            let text = head.get(page).await.text();
            assert!(
                !text.contains(&format!("Grannämndens {SECRET}")) && !text.contains("en uppgift du inte får se"),
                "{page}: {text}"
            );
        }
        assert_eq!(describe(&office, &head, &path, &[&seen.to_string()]).await, StatusCode::SEE_OTHER);
        assert_eq!(risks(&office, action), [unseen, seen]);
        assert_eq!(describe(&office, &head, &path, &[]).await, StatusCode::SEE_OTHER);
        assert_eq!(risks(&office, action), [unseen]);
    });
}

#[test]
fn a_program_reads_nothing_of_it_and_giving_back_what_it_read_keeps_it() {
    on_both(async |house: Arc<House>| {
        let office = Office::alone(house).await;
        let action = action(&office).await;
        let head = office.program("head").await;
        let read = head.get(&format!("/api/v1/actions/{}", action.number)).await.json();
        assert_eq!(read["fields"]["risks"], json!([office.id("risk")]));
        let mut fields = read["fields"].clone();
        fields["id"] = read["id"].clone();
        fields["title"] = json!("Vår åtgärd");
        fields["based_on"] = read["position"].clone();
        let done = head.command("/action/describe", &fields).await;
        assert_eq!((done.status, &done.json()["events"]), (StatusCode::OK, &json!(1)), "{}", done.text());
        assert_eq!(risks(&office, action), [office.item("other marked risk"), office.item("risk")]);
    });
}

#[test]
fn what_is_closed_by_now_is_not_lost_by_saving_either() {
    on_both(async |house: Arc<House>| {
        let office = Office::alone(house).await;
        let action = action(&office).await;
        let lead = office.program("security lead").await;
        let based_on = office.position();
        let close = json!({ "id": office.id("risk"), "on": "2026-01-01", "reason": "Borta", "based_on": based_on });
        assert_eq!(lead.command("/risk/close", &close).await.status, StatusCode::OK);
        let head = office.visitor("head").await;
        let text = head.get(&format!("/action/{}/action.describe", action.number)).await.text();
        let checked = format!("name=\"risks\" value=\"{}\" checked", office.item("risk").number);
        assert!(text.contains(&checked), "{text}");
    });
}
