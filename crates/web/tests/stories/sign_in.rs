//! Signing in, and setting up an empty installation.

use super::house::{House, on_both, on_one};
use super::office::Office;
use super::visitor::{Answer, Shown, Visitor, cookie};
use axum::http::StatusCode;
use std::sync::Arc;

const PASSWORD: &str = "ett långt lösenord";
const MAIL: &str = "Head@prov.example";

async fn with_password(house: Arc<House>) -> Office {
    let office = Office::alone(house).await;
    let person = office.person("head");
    web::sign_in::set_password(&office.house.engine.store, &office.keeper, person, MAIL, PASSWORD.to_owned())
        .await
        .unwrap();
    office
}

async fn try_with(house: &House, mail: &str, password: &str, code: Option<&str>) -> Answer {
    let mut fields = vec![("mail", mail), ("password", password)];
    fields.extend(code.map(|code| ("code", code)));
    house.nobody().post("/sign-in", &fields).await
}

#[test]
fn a_wrong_password_never_tells_who_exists_and_guessing_ends() {
    on_both(async |house: Arc<House>| {
        let office = with_password(house).await;
        let wrong = try_with(&office.house, MAIL, "fel lösenord", None).await;
        let nobody = try_with(&office.house, "ingen@prov.example", "fel lösenord", None).await;
        assert_eq!((wrong.status, nobody.status), (StatusCode::UNPROCESSABLE_ENTITY, StatusCode::UNPROCESSABLE_ENTITY));
        assert_eq!(wrong.text().replace(MAIL, ""), nobody.text().replace("ingen@prov.example", ""));
        for _ in 0..9 {
            assert_eq!(try_with(&office.house, MAIL, "fel lösenord", None).await.status.as_u16(), 422);
        }
        let eleventh = try_with(&office.house, MAIL, PASSWORD, None).await;
        assert_eq!(eleventh.status, StatusCode::TOO_MANY_REQUESTS);
        let mail = MAIL.to_uppercase();
        assert_eq!(try_with(&office.house, &mail, PASSWORD, None).await.status, StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(try_with(&office.house, "annan@prov.example", "fel", None).await.status.as_u16(), 422);
    });
}

#[test]
fn a_sign_in_ends_when_it_is_ended() {
    on_one(async |house: Arc<House>| {
        let office = with_password(house).await;
        let answer = try_with(&office.house, MAIL, PASSWORD, None).await;
        assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, "/"));
        let set = answer.header("set-cookie");
        assert!(set.contains("HttpOnly") && set.contains("SameSite=Lax"), "{set}");
        let head = Visitor::new(&office.house.pages, Shown::Cookie(cookie(&answer)));
        assert_eq!(head.get("/risk").await.status, StatusCode::OK);
        let csrf = head.csrf().await;
        assert_eq!(head.post("/sign-out", &[("csrf", &csrf)]).await.status, StatusCode::SEE_OTHER);
        let after = head.get("/risk").await;
        assert_eq!((after.status, after.header("location")), (StatusCode::SEE_OTHER, "/sign-in?to=%2Frisk"));
        let elsewhere = [("mail", MAIL), ("password", PASSWORD), ("to", "//ond.example")];
        let answer = office.house.nobody().post("/sign-in", &elsewhere).await;
        assert_eq!(answer.header("location"), "/");
    });
}

/// The code of a secret, so many steps of thirty seconds from now.
fn code(secret: &str, steps: i64) -> String {
    let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let bits: Vec<String> = secret.chars().map(|letter| format!("{:05b}", alphabet.find(letter).unwrap())).collect();
    let bits = bits.concat();
    let byte = |place: usize| u8::from_str_radix(&bits[place * 8..place * 8 + 8], 2).unwrap();
    let secret: [u8; 20] = std::array::from_fn(byte);
    let totp = totp_rs::Builder::new().with_algorithm(totp_rs::Algorithm::SHA1).with_secret(secret).build().unwrap();
    let step = engine::clock::now().0 / 30_000_000 + steps;
    totp.generate(u64::try_from(step * 30).unwrap()).to_string()
}

#[test]
fn a_one_time_code_is_used_one_time() {
    on_both(async |house: Arc<House>| {
        let office = with_password(house).await;
        let head = office.visitor("head").await;
        let page = head.get("/account").await;
        let (csrf, secret) = (page.hidden("csrf"), page.hidden("secret"));
        let set_up = [("csrf", csrf.as_str()), ("secret", &secret), ("code", "000000")];
        assert_eq!(head.post("/account/code", &set_up).await.status, StatusCode::OK, "the page comes again");
        let first = code(&secret, 0);
        let set_up = [("csrf", csrf.as_str()), ("secret", &secret), ("code", &first)];
        assert_eq!(head.post("/account/code", &set_up).await.status, StatusCode::SEE_OTHER);
        let asked = try_with(&office.house, MAIL, PASSWORD, None).await;
        assert!(asked.status == StatusCode::OK && asked.text().contains("name=\"code\""), "{}", asked.text());
        assert_eq!(
            try_with(&office.house, MAIL, PASSWORD, Some(&first)).await.status.as_u16(),
            422,
            "used when set up"
        );
        let second = code(&secret, 1);
        assert_eq!(try_with(&office.house, MAIL, PASSWORD, Some(&second)).await.status, StatusCode::SEE_OTHER);
        assert_eq!(try_with(&office.house, MAIL, PASSWORD, Some(&second)).await.status.as_u16(), 422, "used before");
    });
}

#[test]
fn an_empty_installation_is_set_up_once_by_whoever_has_the_code() {
    on_both(async |house: Arc<House>| {
        let nobody = house.nobody();
        assert_eq!(nobody.get("/sign-in").await.header("location"), "/set-up");
        let fields = |code| {
            [
                ("code", code),
                ("municipality", "Åviks kommun"),
                ("county", "Västra Götalands län"),
                ("administrator", "Maria Lind"),
                ("mail", "maria@avik.example"),
                ("password", PASSWORD),
            ]
        };
        let wrong = nobody.post("/set-up", &fields("AAAA-AAAA")).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.text().contains("Maria Lind") && !wrong.text().contains(PASSWORD), "{}", wrong.text());
        assert!(house.engine.all().is_empty());
        let right = house.app.set_up_code().to_owned();
        let done = nobody.post("/set-up", &fields(&right)).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        let maria = Visitor::new(&house.pages, Shown::Cookie(cookie(&done)));
        assert_eq!(maria.get("/settings").await.status, StatusCode::OK);
        let position = house.engine.get("avik").unwrap().snapshot().position;
        let again = nobody.post("/set-up", &fields(&right)).await;
        assert!(again.status != StatusCode::OK && again.headers.get("set-cookie").is_none(), "{}", again.status);
        assert_eq!(house.engine.all().len(), 1);
        assert_eq!(house.engine.get("avik").unwrap().snapshot().position, position);
        assert_eq!(try_with(&house, "maria@avik.example", PASSWORD, None).await.status, StatusCode::SEE_OTHER);
    });
}
