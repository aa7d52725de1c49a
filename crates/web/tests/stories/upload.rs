//! A list is taken in through pages, as a person does it: every form is sent as it was drawn, with a few answers
//! changed.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use domain::command::{By, Command};
use domain::id::{ItemRef, PersonId, Scope};
use domain::organisation::MunicipalityDescription;
use domain::role::{Appoint, AppointmentDescription, RegisterPerson, Role};
use domain::text::{Line, Name};
use domain::time::Date;
use engine::{Ask, Engine, Keeper};
use std::sync::Arc;
use tower::ServiceExt;
use web::{App, Settings};

mod workbook;

const LEAD: u32 = 1;
const REGISTRAR: u32 = 2;
const ADMINISTRATOR: u32 = 3;

const LIST: &str = "Namn;Organisation;Verksamhetskritiskt;Aktiva användare;Taggar\n\
    Elevkort;Koncernen / Skolan;Helt verksamhetskritiskt;1 200;skola\n\
    Kassan;Koncernen / Hamnen;Väldigt;många;\n\
    Arkiv;Koncernen / Skolan;Vet ej;;\n";

/// A municipality with two people, and the pages over it.
struct House {
    keeper: Arc<Keeper>,
    engine: Arc<Engine>,
    pages: Router,
    _folder: tempfile::TempDir,
}

/// Somebody at a browser.
struct Visitor<'a> {
    pages: &'a Router,
    cookie: String,
}

/// A page as it came.
struct Page {
    status: StatusCode,
    to: Option<String>,
    text: String,
    bytes: Vec<u8>,
}

impl House {
    async fn begin() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let engine = Engine::open(&log::Address::Embedded(folder.path().to_owned())).await.unwrap();
        let keeper = engine.create("avik").await.unwrap();
        let name = Name::new("Åviks kommun").unwrap();
        let mut commands =
            domain::start::begin(MunicipalityDescription { name, county: None, organisation_number: None });
        let people = [
            ("Maria Lind", "maria@avik.example", Role::InformationSecurityLead),
            ("Karin Ek", "karin@avik.example", Role::Registrar),
            ("Nils Alm", "nils@avik.example", Role::Administrator),
        ];
        for (name, mail, _) in people {
            let (name, mail) = (Name::new(name).unwrap(), Some(Line::new(mail).unwrap()));
            commands.push(Command::RegisterPerson(RegisterPerson { name, mail, phone: None }));
        }
        for (person, (_, _, role)) in (1..).zip(people) {
            let description = AppointmentDescription {
                role,
                scope: Scope::Municipality,
                person: PersonId(person),
                deputy: None,
                appointed_by: None,
                reference: None,
                from: Date::of(2024, 3, 1).unwrap(),
                until: None,
            };
            commands.push(Command::Appoint(Appoint { description }));
        }
        let pages = web::router(App::new(Arc::clone(&engine), Settings::default()));
        let house = House { keeper, engine, pages, _folder: folder };
        house.ask(commands).await;
        house
    }

    async fn ask(&self, commands: Vec<Command>) {
        let command_id = engine::new_command_id();
        let ask = Ask { by: By::Program, based_on: None, command_id, commands, attachment: None, at: None };
        self.keeper.act(ask).await.unwrap();
    }

    async fn visitor(&self, person: u32) -> Visitor<'_> {
        let link = web::sign_in::new_link(&self.engine.store, &self.keeper, PersonId(person)).await.unwrap();
        let request = Request::get(link).body(Body::empty()).unwrap();
        let response = self.pages.clone().oneshot(request).await.unwrap();
        let cookie = response.headers().get(header::SET_COOKIE).unwrap().to_str().unwrap();
        Visitor { pages: &self.pages, cookie: cookie.split(';').next().unwrap().to_owned() }
    }

    fn systems(&self) -> Vec<String> {
        let now = Arc::clone(&self.keeper.snapshot().municipality);
        let open = now.systems.iter().filter(|(_, system)| system.is_open());
        open.map(|(_, system)| system.description.name.to_string()).collect()
    }
}

impl Visitor<'_> {
    async fn ask(&self, request: axum::http::request::Builder, body: Body) -> Page {
        let request = request
            .header(header::COOKIE, &self.cookie)
            .header("sec-fetch-site", "same-origin")
            .header(header::ACCEPT_LANGUAGE, "sv");
        let response = self.pages.clone().oneshot(request.body(body).unwrap()).await.unwrap();
        let status = response.status();
        let to = response.headers().get(header::LOCATION).map(|to| to.to_str().unwrap().to_owned());
        let bytes = to_bytes(response.into_body(), usize::MAX).await.unwrap().to_vec();
        Page { status, to, text: String::from_utf8_lossy(&bytes).replace('\u{ad}', ""), bytes }
    }

    async fn get(&self, path: &str) -> Page {
        self.ask(Request::get(path), Body::empty()).await
    }

    async fn send(&self, path: &str, fields: &[(String, String)]) -> Page {
        let encode = |text: &str| text.bytes().map(|byte| format!("%{byte:02X}")).collect::<Vec<_>>().concat();
        let pairs: Vec<String> =
            fields.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value))).collect();
        let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.ask(request, Body::from(pairs.join("&"))).await
    }

    /// Sends a file with the stop question answered or not.
    async fn upload(&self, name: &str, content: &[u8], stop_answered: bool) -> Page {
        let form = self.get("/import").await;
        let csrf = form.fields("/import").into_iter().find(|(name, _)| name == "csrf").unwrap().1;
        let mut body = Vec::new();
        let mut part = |head: &str, content: &[u8]| {
            body.extend_from_slice(format!("--x\r\nContent-Disposition: form-data; {head}\r\n\r\n").as_bytes());
            body.extend_from_slice(content);
            body.extend_from_slice(b"\r\n");
        };
        part("name=\"csrf\"", csrf.as_bytes());
        if stop_answered {
            part("name=\"no_protected_information\"", b"true");
        }
        part(&format!("name=\"file\"; filename=\"{name}\""), content);
        body.extend_from_slice(b"--x--\r\n");
        let request = Request::post("/import").header(header::CONTENT_TYPE, "multipart/form-data; boundary=x");
        self.ask(request, Body::from(body)).await
    }

    /// Sends the form of a page as it was drawn, with some answers changed.
    async fn answer(&self, path: &str, answers: &[(&str, &str)]) -> Page {
        let page = self.get(path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        self.send(path, &page.answered(path, answers)).await
    }
}

impl Page {
    /// What the form that posts to an address would send, as drawn.
    fn fields(&self, action: &str) -> Vec<(String, String)> {
        let start = self
            .text
            .find(&format!("method=\"post\" action=\"{action}\""))
            .unwrap_or_else(|| panic!("no form: {}", self.text));
        let form = self.text[start..].split("</form>").next().unwrap();
        let mut fields: Vec<(String, String)> = Vec::new();
        let mut select: Option<String> = None;
        for tag in form.split('<') {
            if tag.starts_with("input") && !tag.contains("type=\"checkbox\"") && !tag.contains("type=\"file\"") {
                fields.push((attribute(tag, "name").unwrap(), attribute(tag, "value").unwrap_or_default()));
            } else if tag.starts_with("select") {
                select = attribute(tag, "name");
                fields.push((select.clone().unwrap(), String::new()));
            } else if tag.starts_with("/select") {
                select = None;
            } else if tag.starts_with("option") && tag.contains(" selected") && select.is_some() {
                fields.last_mut().unwrap().1 = attribute(tag, "value").unwrap();
            }
        }
        fields
    }

    fn answered(&self, action: &str, answers: &[(&str, &str)]) -> Vec<(String, String)> {
        let mut fields = self.fields(action);
        for (name, value) in answers {
            let field = fields.iter_mut().find(|(field, _)| field == name);
            let (_, answer) = field.unwrap_or_else(|| panic!("no field {name}"));
            (*value).clone_into(answer);
        }
        fields
    }

    /// The name of the field about which a hidden field holds this text.
    fn named(&self, action: &str, text: &str, ending: &str) -> String {
        let fields = self.fields(action);
        let found = fields.iter().find(|(name, value)| value == text && name.ends_with(ending));
        found.unwrap_or_else(|| panic!("nothing about {text}: {fields:?}")).0.strip_suffix(ending).unwrap().to_owned()
    }

    fn says(&self, text: &str) {
        assert!(self.text.contains(text), "the page does not say {text}: {}", self.text);
    }

    fn leads_to(&self, path: &str) {
        assert_eq!((self.status, self.to.as_deref()), (StatusCode::SEE_OTHER, Some(path)), "{}", self.text);
    }
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let value = tag.split_once(&format!(" {name}=\""))?.1.split('"').next()?;
    let plain = value.replace("&#34;", "\"").replace("&#60;", "<").replace("&#62;", ">").replace("&#38;", "&");
    Some(plain)
}

fn told<Told: Future<Output = ()>>(story: impl FnOnce(House) -> Told) {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(async { story(House::begin().await).await });
}

/// From the file to the check, with every question answered.
async fn to_the_check(visitor: &Visitor<'_>) {
    visitor.upload("Systemlista.csv", LIST.as_bytes(), true).await.leads_to("/import/sheet");
    visitor.answer("/import/sheet", &[("as_of", "2026-02-27")]).await.leads_to("/import/columns");
    let page = visitor.get("/import/columns").await;
    let word = page.named("/import/columns", "Väldigt", "-is");
    visitor.answer("/import/columns", &[(&word, "considerable")]).await.leads_to("/import/organisation");
    let page = visitor.get("/import/organisation").await;
    let named = |path: &str| page.named("/import/organisation", path, "-path");
    let (school, harbour) = (named("Koncernen / Skolan"), named("Koncernen / Hamnen"));
    let board = format!("{school}-board");
    let answers = [(&*school, "under-new"), (&*board, "Skolnämnden"), (&*harbour, "company")];
    visitor.answer("/import/organisation", &answers).await.leads_to("/import/check");
}

#[test]
fn a_list_is_taken_in_step_by_step_and_withdrawn() {
    told(|house| async move {
        let visitor = house.visitor(LEAD).await;
        to_the_check(&visitor).await;
        let check = visitor.get("/import/check").await;
        check.says("3 system, varav 0 klassade enligt uppgift.");
        check.says("många");
        check.says("1 cell gick inte att förstå.");
        assert!(house.systems().is_empty(), "nothing is done before it is asked for");
        let marked = visitor.get("/import/marked.xlsx").await;
        assert!(marked.bytes.starts_with(b"PK"));

        let form = check.answered("/import/check", &[]);
        visitor.send("/import/check", &form).await.leads_to("/import/1?done=import.receive");
        assert_eq!(house.systems(), ["Elevkort", "Kassan", "Arkiv"]);
        visitor.send("/import/check", &form).await.leads_to("/import/1");
        assert_eq!(house.systems().len(), 3, "sent twice is done once");
        let shown = visitor.get("/import/1").await;
        for text in ["Systemlista.csv", "Maria Lind", "Elevkort", "Skolnämnden", "/import/1/import.withdraw"] {
            shown.says(text);
        }
        let digest: log::Hash = log::digest(LIST.as_bytes());
        let kept = house.engine.store.attachment(house.keeper.id, &digest).await.unwrap().unwrap();
        assert_eq!((kept.name.as_str(), kept.media_type.as_str()), ("Systemlista.csv", "text/csv"));

        let rename = [("name", "Kassasystemet"), ("reason", "Nytt namn"), ("no_protected_information", "true")];
        let mut form = visitor.get("/system/2/system.describe").await.fields_of_only_form();
        form.retain(|(name, _)| rename.iter().all(|(field, _)| field != name));
        form.extend(rename.map(|(name, value)| (name.to_owned(), value.to_owned())));
        assert_eq!(visitor.send("/system/2/system.describe", &form).await.status, StatusCode::SEE_OTHER);
        let shown = visitor.get("/import/1").await;
        shown.says("1 sak har ändrats sedan filen lästes in och rörs inte.");
        shown.says("Kassasystemet");

        let mut form = visitor.get("/import/1/import.withdraw").await.fields_of_only_form();
        form.extend([("reason", "Fel fil"), ("no_protected_information", "true")].map(|(a, b)| (a.into(), b.into())));
        visitor.send("/import/1/import.withdraw", &form).await.leads_to("/import/1?done=import.withdraw");
        assert_eq!(house.systems(), ["Kassasystemet"], "what somebody changed is left");
        let shown = visitor.get("/import/1").await;
        shown.says("Fel fil");
        shown.says("1 sak hade ändrats sedan filen lästes in och lämnades som den var.");
        shown.says("Kassasystemet");
        assert!(!shown.text.contains("import.withdraw\""));
    });
}

#[test]
fn the_same_list_again_is_recognised_and_says_nothing_new() {
    told(|house| async move {
        let visitor = house.visitor(LEAD).await;
        to_the_check(&visitor).await;
        let form = visitor.get("/import/check").await.answered("/import/check", &[]);
        visitor.send("/import/check", &form).await.leads_to("/import/1?done=import.receive");
        visitor.upload("Ny lista.csv", LIST.as_bytes(), true).await.leads_to("/import/sheet");
        let sheet = visitor.get("/import/sheet").await;
        assert!(sheet.fields("/import/sheet").contains(&("source".to_owned(), "Systemlista".to_owned())));
        let older = visitor.answer("/import/sheet", &[("as_of", "2025-11-03")]).await;
        assert_eq!(older.status, StatusCode::UNPROCESSABLE_ENTITY);
        older.says("id=\"as_of-error\"");
        older.says("har redan lästs in som den var den 27 februari 2026");
    });
}

#[test]
fn a_file_that_cannot_be_taken_in_is_told_at_the_field() {
    told(|house| async move {
        let visitor = house.visitor(LEAD).await;
        // Excel wraps a file with a password in a compound file that names what it has encrypted.
        let mut locked = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
        locked.resize(600, 0);
        locked.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
        let refused = [
            ("bild.pdf", b"%PDF-1.7".as_slice(), "Filen är ingen lista som Utkik kan läsa."),
            ("tom.csv", b"", "Filen är tom."),
            ("hemlig.xlsx", locked.as_slice(), "Filen är skyddad med lösenord"),
            ("trasig.xlsx", b"PK\x03\x04 nothing more", "Filen är skadad"),
        ];
        for (name, content, text) in refused {
            let page = visitor.upload(name, content, true).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
            page.says("id=\"file-error\"");
            page.says(text);
        }
        let page = visitor.upload("stor.csv", &vec![b'a'; (20 << 20) + 1], true).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        page.says("högst 20 MB");
        let page = visitor.upload("Systemlista.csv", LIST.as_bytes(), false).await;
        page.says("id=\"no_protected_information-error\"");
        assert!(house.engine.store.attachments(house.keeper.id).await.unwrap().is_empty(), "nothing refused is kept");
        visitor.get("/import/check").await.leads_to("/import");
    });
}

#[test]
fn a_wrong_answer_keeps_what_was_typed() {
    told(|house| async move {
        let visitor = house.visitor(LEAD).await;
        visitor.upload("Systemlista.csv", LIST.as_bytes(), true).await.leads_to("/import/sheet");
        let page = visitor.answer("/import/sheet", &[("source", "Vår lista"), ("as_of", "")]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        page.says("id=\"as_of-error\"");
        assert!(page.fields("/import/sheet").contains(&("source".to_owned(), "Vår lista".to_owned())));
        visitor.answer("/import/sheet", &[("as_of", "2026-02-27")]).await.leads_to("/import/columns");
        let page = visitor.answer("/import/columns", &[("column-0-0", "leave-out")]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        page.says("Välj vilken kolumn som är Namn");
        let page = visitor.answer("/import/columns", &[("column-0-0", "name"), ("column-0-3", "name")]).await;
        page.says("fylls redan från kolumnen Namn");
        visitor.answer("/import/columns", &[("column-0-3", "users")]).await.leads_to("/import/organisation");
        let page = visitor.get("/import/organisation").await;
        let school = page.named("/import/organisation", "Koncernen / Skolan", "-path");
        let page = visitor.answer("/import/organisation", &[(&school, "under-new")]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        page.says("Skriv vilken nämnd Koncernen / Skolan arbetar åt.");
        assert!(page.fields("/import/organisation").contains(&(school, "under-new".to_owned())));
        visitor.get("/import/check").await.leads_to("/import/organisation");
    });
}

#[test]
fn a_file_is_not_taken_in_on_a_ground_that_has_moved() {
    told(|house| async move {
        let visitor = house.visitor(LEAD).await;
        to_the_check(&visitor).await;
        let mut form = visitor.get("/import/check").await.answered("/import/check", &[]);
        form.iter_mut().find(|(name, _)| name == "seen").unwrap().1 = "another check".into();
        let page = visitor.send("/import/check", &form).await;
        assert_eq!(page.status, StatusCode::CONFLICT);
        page.says("Något har ändrats sedan du granskade.");
        assert!(house.systems().is_empty());
        let mut form = page.answered("/import/check", &[]);
        form.iter_mut().find(|(name, _)| name == "csrf").unwrap().1 = String::new();
        assert_eq!(visitor.send("/import/check", &form).await.status, StatusCode::FORBIDDEN);
        assert!(house.systems().is_empty());
    });
}

#[test]
fn the_file_of_a_draft_that_is_given_up_goes_with_it() {
    told(|house| async move {
        let files = || house.engine.store.attachments(house.keeper.id);
        let (lead, other) = (house.visitor(LEAD).await, LIST.replace("Elevkort", "Passerkort"));
        lead.upload("Systemlista.csv", LIST.as_bytes(), true).await.leads_to("/import/sheet");
        lead.upload("Annan.csv", other.as_bytes(), true).await.leads_to("/import/sheet");
        assert_eq!(files().await.unwrap(), [log::digest(other.as_bytes())], "another file takes its place");
        let form = lead.get("/import").await.fields("/import/stop");
        lead.send("/import/stop", &form).await.leads_to("/import");
        assert_eq!(files().await.unwrap(), [] as [log::Hash; 0]);
        // What was taken in stays, also when the same file is chosen again and given up.
        to_the_check(&lead).await;
        let form = lead.get("/import/check").await.answered("/import/check", &[]);
        lead.send("/import/check", &form).await.leads_to("/import/1?done=import.receive");
        lead.upload("Systemlista.csv", LIST.as_bytes(), true).await.leads_to("/import/sheet");
        let form = lead.get("/import").await.fields("/import/stop");
        lead.send("/import/stop", &form).await.leads_to("/import");
        assert_eq!(files().await.unwrap(), [log::digest(LIST.as_bytes())]);
    });
}

#[test]
fn duties_and_people_come_as_excel_as_filtered() {
    told(|house| async move {
        let visitor = house.visitor(LEAD).await;
        let rows = |bytes: &[u8]| {
            let limits = exchange::sheet::Limits::default();
            let sheet = exchange::read::read_list("lista.xlsx", bytes, &limits).unwrap().sheets.remove(0);
            let text = |row: &Vec<exchange::sheet::Cell>| row.iter().map(|cell| cell.text().into_owned()).collect();
            sheet.rows.iter().skip(1).map(text).collect::<Vec<Vec<String>>>()
        };
        visitor.get("/appointment?role=registrar").await.says("/appointment/excel?role=registrar");
        let duties = rows(&visitor.get("/appointment/excel?role=registrar").await.bytes);
        assert_eq!(duties.len(), 1);
        assert!(duties[0].contains(&"Karin Ek".to_owned()) && duties[0].contains(&"2024-03-01".to_owned()));
        let people = rows(&visitor.get("/person/excel?q=nils").await.bytes);
        assert_eq!((people.len(), &*people[0][1], &*people[0][3]), (1, "Nils Alm", "nils@avik.example"));
        assert_eq!(rows(&visitor.get("/person/excel").await.bytes).len(), 3);
    });
}

#[test]
fn only_who_may_take_files_in_comes_to_the_pages() {
    told(|house| async move {
        let visitor = house.visitor(REGISTRAR).await;
        for path in ["/import", "/import/sheet", "/import/check", "/import/template.xlsx", "/import/export.xlsx"] {
            let page = visitor.get(path).await;
            assert_eq!(page.status, StatusCode::FORBIDDEN, "{path}");
            page.says("Maria Lind");
        }
        // Who may take files in but not keep systems is told before the questions, with who may.
        let administrator = house.visitor(ADMINISTRATOR).await.get("/import").await;
        administrator.says("En lista med system kan du granska men inte läsa in");
        administrator.says("Maria Lind");
        let lead = house.visitor(LEAD).await;
        assert!(!lead.get("/import").await.text.contains("granska men inte läsa in"));
        let reference: ItemRef = domain::id::ImportId(1).into();
        assert_eq!(lead.get(&format!("/import/{}", reference.number)).await.status, StatusCode::NOT_FOUND);
        assert_eq!(lead.get("/import/sheet?date=2024-03-02").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    });
}

impl Page {
    /// What the page's own form would send: the one that posts to the page itself.
    fn fields_of_only_form(&self) -> Vec<(String, String)> {
        let start = self.text.find("class=\"form\"").unwrap_or_else(|| panic!("no form: {}", self.text));
        let form = Page {
            text: format!("method=\"post\" action=\"here\"{}", &self.text[start..]),
            to: None,
            bytes: Vec::new(),
            ..*self
        };
        form.fields("here")
    }
}
