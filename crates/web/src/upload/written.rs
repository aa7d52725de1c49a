//! Where a workbook of ours was taken out: the log's position, and whose sight it was written with. With that it can
//! be told which cells have been edited since.

use super::label::list_label;
use super::visible::visible;
use domain::id::{ItemRef, Kind, PersonId};
use domain::municipality::Municipality;
use domain::sight::Sight;
use domain::time::Date;
use engine::{Keeper, ReadError};
use exchange::sheet::Workbook;
use words::{Language, words};

/// What a workbook says of where it was taken out: the position, and the person if it was not the program.
pub async fn template_mark(keeper: &Keeper, seq: u64, person: Option<PersonId>) -> Result<Option<String>, ReadError> {
    let position = keeper.position_at(seq).await?;
    let by = person.map(|person| format!(" {}", ItemRef::from(person))).unwrap_or_default();
    Ok(position.map(|position| format!("{position}{by}")))
}

/// The municipality that a workbook was written from, as whoever took it out saw it; none if it does not say, or if
/// it comes from another log.
pub async fn written_from(
    keeper: &Keeper,
    workbook: &Workbook,
    today: Date,
) -> Result<Option<Municipality>, ReadError> {
    let label = |language: Language| move |key: &str| list_label(words(language), key);
    let (swedish, english) = (label(Language::Swedish), label(Language::English));
    let Some((position, person)) =
        exchange::template::mark(workbook, &[&swedish, &english]).and_then(|mark| read(&mark))
    else {
        return Ok(None);
    };
    let now = keeper.snapshot();
    let sight = person.map_or_else(Sight::everything, |person| Sight::of(&now.municipality, person, today));
    let shown = keeper.at(position).await?;
    Ok(shown.map(|shown| visible(&now.municipality, &shown, &sight)))
}

fn read(mark: &str) -> Option<(log::Position, Option<PersonId>)> {
    let Some((position, person)) = mark.split_once(' ') else { return Some((mark.parse().ok()?, None)) };
    let person: ItemRef = person.trim().parse().ok()?;
    (person.kind == Kind::Person).then_some((position.parse().ok()?, Some(PersonId(person.number))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_reads_back_and_what_is_none_is_not_guessed_at() {
        let position = log::Position { seq: 17, hash: [7; 32] };
        assert_eq!(read(&position.to_string()), Some((position, None)));
        assert_eq!(read(&format!("{position} person-4")), Some((position, Some(PersonId(4)))));
        assert_eq!(read(&format!("{position} system-4")), None);
        assert_eq!(read("17"), None);
    }
}
