//! Reading many events from SQLite at once.
//! The driver copies every value of every row between two threads, which costs several times what reading costs; here
//! SQLite joins a thousand events into one value, and it is taken apart on this side.
//! A value that does not come apart exactly is damage, never a guess.

use futures::TryStreamExt as _;
use sqlx::{SqlSafeStr as _, SqlitePool};

use crate::{StoreError, Stored, read::Kinds, sqlite, value::Row};

/// One value for each thousand events.
///
/// In a value, each event begins with numbers as text, each followed by a space; an absent one is empty, and the last
/// three are lengths in bytes. Then come the texts and bytes themselves, without anything between. `concat` and
/// `group_concat` copy bytes as they are, zeros too; only the type of the result says text, hence the cast.
const SQL: &str = "WITH RECURSIVE part(start) AS \
     (SELECT $2 UNION ALL SELECT start + 1000 FROM part WHERE start + 1000 < $3) \
     SELECT (SELECT CAST(group_concat(concat(\
     seq, ' ', recorded_at, ' ', actor, ' ', appointment, ' ', disposed_by, ' ', \
     octet_length(kind), ' ', octet_length(delegation), ' ', octet_length(payload), ' ', \
     command_id, chain_hash, kind, delegation, payload), '') AS BLOB) \
     FROM event WHERE municipality = $1 AND seq > part.start AND seq <= MIN(part.start + 1000, $3)) FROM part";

/// A read of so many events is shared between two connections; more of them mostly wait for each other in the
/// database's allocator.
const SHARED: u64 = 4_000;

/// The events after position `after` up to `last`, in order.
pub(crate) async fn read(
    pool: &SqlitePool,
    municipality: u64,
    after: u64,
    last: u64,
) -> Result<Vec<Stored>, StoreError> {
    let middle = after + last.saturating_sub(after) / 2;
    let mut events = if last.saturating_sub(after) < SHARED {
        part(pool, municipality, after, last).await?
    } else {
        let first = tokio::spawn({
            let pool = pool.clone();
            async move { part(&pool, municipality, after, middle).await }
        });
        let second = part(pool, municipality, middle, last).await?;
        let mut first = first.await.map_err(|error| StoreError::damaged(error.to_string()))??;
        first.extend(second);
        first
    };
    // The key is read in its order; that joining keeps to it is the database's habit, not its promise.
    if !events.is_sorted_by_key(|event| event.seq) {
        events.sort_by_key(|event| event.seq);
    }
    Ok(events)
}

async fn part(pool: &SqlitePool, municipality: u64, after: u64, last: u64) -> Result<Vec<Stored>, StoreError> {
    let values = vec![municipality.into(), after.into(), last.into()];
    let mut rows = sqlite::query(SQL.into_sql_str(), values).fetch(pool);
    let mut events = Vec::with_capacity(usize::try_from(last.saturating_sub(after)).unwrap_or_default());
    let mut kinds = Kinds::default();
    while let Some(row) = rows.try_next().await? {
        let row = Row::Sqlite(row);
        let packed: Option<&[u8]> = row.get(0)?;
        let mut rest = packed.unwrap_or_default();
        while !rest.is_empty() {
            events.push(unpack(&mut rest, &mut kinds).ok_or_else(|| StoreError::damaged("an event's columns"))?);
        }
    }
    Ok(events)
}

fn unpack(rest: &mut &[u8], kinds: &mut Kinds) -> Option<Stored> {
    let seq = number(rest)?;
    let recorded_at = std::str::from_utf8(word(rest)?).ok()?.parse().ok()?;
    let (actor, Absent(appointment), Absent(disposed_by)) = (number(rest)?, optional(rest)?, optional(rest)?);
    let (kind, Absent(delegation), payload) = (number(rest)?, optional(rest)?, number(rest)?);
    let command_id = take(rest, 16)?.try_into().ok()?;
    let chain_hash = take(rest, 32)?.try_into().ok()?;
    let kind = kinds.share(std::str::from_utf8(take(rest, kind)?).ok()?);
    let delegation = match delegation {
        Some(length) => Some(String::from_utf8(take(rest, length)?.to_vec()).ok()?),
        None => None,
    };
    let payload = take(rest, payload)?.to_vec();
    Some(Stored {
        seq,
        recorded_at,
        kind,
        actor,
        appointment,
        delegation,
        command_id,
        payload,
        disposed_by,
        chain_hash,
    })
}

/// The bytes before the next space.
fn word<'a>(rest: &mut &'a [u8]) -> Option<&'a [u8]> {
    // The longest number has 20 signs.
    let end = rest.iter().take(21).position(|&byte| byte == b' ')?;
    let word = take(rest, end as u64)?;
    take(rest, 1)?;
    Some(word)
}

fn number(rest: &mut &[u8]) -> Option<u64> {
    digits(word(rest)?)
}

/// A number that may be absent, which the outer option does not mean: that is for what does not come apart.
fn optional(rest: &mut &[u8]) -> Option<Absent> {
    match word(rest)? {
        [] => Some(Absent(None)),
        word => digits(word).map(|number| Absent(Some(number))),
    }
}

/// A number, or none where the column had none.
struct Absent(Option<u64>);

fn digits(word: &[u8]) -> Option<u64> {
    let sum = word.iter().try_fold(0_u64, |sum, &byte| {
        let digit = byte.checked_sub(b'0').filter(|digit| *digit < 10)?;
        sum.checked_mul(10)?.checked_add(u64::from(digit))
    });
    sum.filter(|_| !word.is_empty())
}

fn take<'a>(rest: &mut &'a [u8], length: u64) -> Option<&'a [u8]> {
    let (taken, left) = rest.split_at_checked(usize::try_from(length).ok()?)?;
    *rest = left;
    Some(taken)
}

#[cfg(test)]
mod tests {
    use super::unpack;
    use crate::read::Kinds;

    fn packed(numbers: &str, texts: &str) -> Vec<u8> {
        [numbers.as_bytes(), &[0; 16], &[b' '; 32], texts.as_bytes()].concat()
    }

    #[test]
    fn a_value_comes_apart() {
        let bytes = packed("41 -5 7  9 4 0 3 ", "riskabcrest");
        let mut rest = bytes.as_slice();
        let event = unpack(&mut rest, &mut Kinds::default()).unwrap();
        assert_eq!((event.seq, event.recorded_at, event.actor), (41, -5, 7));
        assert_eq!((event.appointment, event.disposed_by), (None, Some(9)));
        assert_eq!(
            (&*event.kind, event.delegation.as_deref(), event.payload.as_slice()),
            ("risk", Some(""), b"abc".as_slice())
        );
        assert_eq!(rest, b"rest");
    }

    #[test]
    fn what_does_not_come_apart_is_damage() {
        for (numbers, texts) in [
            ("41 -5 7  9 4 0 3 ", "riskab"),
            ("41 -5 7  9  0 3 ", "riskabc"),
            ("x -5 7  9 4 0 3 ", "riskabc"),
            ("41 -5 99999999999999999999  9 4 0 3 ", "riskabc"),
            (" -5 7  9 4 0 3 ", "riskabc"),
        ] {
            assert!(
                unpack(&mut packed(numbers, texts).as_slice(), &mut Kinds::default()).is_none(),
                "{numbers}{texts}"
            );
        }
    }
}
