//! Settings that are decided here: what each role may, the consequence scale and the risk matrix, changed by form and
//! read as they stood.

use super::house::on_both;
use super::office::{Office, days_ago};
use super::visitor::{Answer, send};
use axum::http::{StatusCode, header};
use domain::command::By;
use domain::id::Scope;
use domain::mandate::{self, Act};
use domain::number::RiskLevel;

fn done(answer: &Answer, to: &str) {
    assert_eq!((answer.status, answer.header(header::LOCATION)), (StatusCode::SEE_OTHER, to), "{}", answer.text());
}

const HEADS: &str = "/settings/mandates/department-head";

#[test]
fn the_lead_registers_what_the_director_decided_on_mandates() {
    on_both(|house| async move {
        let office = Office::old(house.clone()).await;
        let (lead, head) = (office.visitor("security lead").await, office.visitor("head").await);
        let may = |level| {
            let (now, by) = (office.keeper.snapshot(), By::Person(office.person("head")));
            let scope: Scope = office.id("department").parse().unwrap();
            mandate::may(&now.municipality, &by, Act::AcceptRisk(RiskLevel(level)), scope, days_ago(0))
        };
        assert!(may(2) && !may(3));
        assert!(!head.get("/settings/mandates").await.text().contains(HEADS));
        let unnamed = send(&lead, HEADS, &[("accepts_up_to", "3")]).await;
        assert_eq!(unnamed.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(unnamed.text().contains("id=\"decided_by-error\""), "{}", unnamed.text());
        let director = office.id("director");
        let decided =
            [("accepts_up_to", "3"), ("decided_by", director.as_str()), ("reference", "KD 2026/7"), ("reason", "Nära")];
        done(&send(&lead, HEADS, &decided).await, "/settings/mandates?done=mandates.change");
        assert!(may(3));
        let page = head.get("/settings/mandates").await.text();
        assert!(page.contains("acceptera risker till och med nivå hög"), "{page}");
        assert!(page.contains("får acceptera risker till och med nivå hög, tidigare medelhög"), "its story: {page}");
        assert!(page.contains("KD 2026/7") && page.contains("Registrerat av") && page.contains("<blockquote>Nära"));
        // As it stood: neither the mandate nor its story.
        let earlier = head.get(&format!("/settings/mandates?date={}", days_ago(5))).await.text();
        assert!(earlier.contains("acceptera risker till och med nivå medelhög") && !earlier.contains("KD 2026/7"));
    });
}

#[test]
fn a_mandate_nobody_could_set_right_is_refused_as_typed() {
    on_both(|house| async move {
        let office = Office::old(house.clone()).await;
        let director = office.visitor("director").await;
        let lost = send(&director, "/settings/mandates/administrator", &[("acts", "organise"), ("reason", "Så")]).await;
        assert_eq!(lost.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(lost.text().contains("En administratör måste alltid kunna"), "{}", lost.text());
        assert!(lost.text().contains(">\nSå</textarea>"), "what was typed is lost");
    });
}

#[test]
fn the_scale_is_written_anew_and_an_old_class_keeps_its_own() {
    on_both(|house| async move {
        let office = Office::old(house.clone()).await;
        let lead = office.visitor("security lead").await;
        let page = lead.get("/settings/scale").await.text();
        assert!(page.contains("Försumbar"), "{page}");
        let gap = send(&lead, "/settings/scale", &[("sv-1", "")]).await;
        assert_eq!(gap.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(gap.text().contains("id=\"sv-1-error\"") && gap.text().contains("Försumbar"), "{}", gap.text());
        done(&send(&lead, "/settings/scale", &[("sv-0", "Ringa")]).await, "/settings?done=scale.set");
        let settings = lead.get("/settings").await.text();
        assert!(settings.contains("0 Ringa") && settings.contains("1 Måttlig"), "{settings}");
        let now = office.keeper.snapshot();
        let scales = &now.municipality.classifications.scales;
        assert_eq!(scales.len(), 2);
        assert_eq!((&*scales[0].levels[0].sv, &*scales[1].levels[0].sv), ("Försumbar", "Ringa"));
        assert_eq!(scales[0].levels[1..], scales[1].levels[1..], "what was not typed otherwise stands");
    });
}

#[test]
fn the_matrix_is_written_cell_by_cell_in_another_size() {
    on_both(|house| async move {
        let office = Office::old(house.clone()).await;
        let lead = office.visitor("security lead").await;
        let larger = "/settings/matrix/write?likelihoods=5&levels=4&consequences=5";
        let page = lead.get(larger).await.text();
        assert!(page.contains("name=\"cell-5-4\"") && page.contains("name=\"step-sv-5\""), "{page}");
        let unfilled = send(&lead, larger, &[("step-sv-5", "Ständigt")]).await;
        assert_eq!(unfilled.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(unfilled.text().contains("id=\"cell-5-4-error\"") && unfilled.text().contains("value=\"Ständigt\""));
        let row = ["cell-5-0", "cell-5-1", "cell-5-2", "cell-5-3", "cell-5-4"].map(|cell| (cell, "4"));
        let typed = [&[("step-sv-5", "Ständigt"), ("cell-1-0", "2")][..], &row].concat();
        done(&send(&lead, larger, &typed).await, "/settings?done=matrix.set");
        let now = office.keeper.snapshot();
        let (matrix, version) = now.municipality.risk_settings.matrix().unwrap();
        assert_eq!((version.0, matrix.likelihoods.len()), (2, 5));
        assert_eq!((matrix.cells[0][0], &matrix.cells[4]), (2, &vec![4; 5]));
        let before = now.municipality.risk_settings.of(domain::number::Version(1)).unwrap();
        assert_eq!(before.cells[1..], matrix.cells[1..4], "what was not typed otherwise stands");
        let refused = office.visitor("head").await.get(larger).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
    });
}
