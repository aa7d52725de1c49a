//! Earlier values, and what is found in them.

use crate::house::{House, on_both, risk};
use domain::command::{By, Command};
use domain::time::{Date, Instant};
use engine::Ask;

/// Asks as if on an earlier day, as a generated history does.
async fn on_day(house: &House, day: Date, command: Command) {
    let at = Instant(day.end().0 - 3_600_000_000);
    let ask = Ask { at: Some(at), ..Ask::one(By::Program, None, engine::new_command_id(), command) };
    house.keeper.act(ask).await.unwrap();
}

#[test]
fn a_day_shows_what_was_registered_when_it_ended() {
    on_both(|house| async move {
        // The house was begun today, and the log's time never goes back: days to come stand for later days.
        let today = engine::clock::now().date();
        on_day(&house, today.plus_days(1), risk("Elavbrott", "Gamla ställverk")).await;
        on_day(&house, today.plus_days(3), risk("Brand", "Gamla ställverk")).await;
        let mut counts = Vec::new();
        for days in [-1, 0, 1, 2, 3, 4] {
            counts.push(house.keeper.at_end_of(today.plus_days(days)).await.unwrap().risks.len());
        }
        assert_eq!(counts, [0, 0, 1, 1, 2, 2]);
        let then = house.keeper.at_end_of(today.plus_days(2)).await.unwrap();
        assert_eq!(house.keeper.find(&then, "brand").len(), 0);
        assert_eq!(house.keeper.find(&house.keeper.snapshot().municipality, "brand").len(), 1);
    });
}

#[test]
fn many_ask_for_many_dates_at_once() {
    on_both(|house| async move {
        let today = engine::clock::now().date();
        for days in 1..=10 {
            on_day(&house, today.plus_days(days), risk(&format!("Risk {days}"), "Prov")).await;
        }
        let mut asking = Vec::new();
        for user in 0..20_i64 {
            let keeper = house.keeper.clone();
            asking.push(tokio::spawn(async move {
                let days = user % 10 + 1;
                let value = keeper.at_end_of(today.plus_days(days)).await.unwrap();
                (i64::try_from(value.risks.len()).unwrap(), days)
            }));
        }
        for one in asking {
            let (risks, days) = one.await.unwrap();
            assert_eq!(risks, days);
        }
    });
}

#[test]
fn parts_of_compounds_and_other_forms_of_words_are_found() {
    on_both(|house| async move {
        let risks =
            [("Informationssäkerheten brister", "Ingen utbildning"), ("Behörigheter tas inte bort", "Rutin saknas")];
        for (title, cause) in risks {
            house.ask(House::maria(), None, vec![risk(title, cause)]).await.unwrap();
        }
        let value = house.keeper.snapshot();
        let found = |query: &str| house.keeper.find(&value.municipality, query).len();
        assert_eq!(
            (found("säkerhet"), found("behörighet"), found("utbildningar"), found("rutin saknas")),
            (1, 1, 1, 1)
        );
        assert_eq!((found("rutin utbildning"), found("måne"), found("")), (0, 0, 0));
    });
}
