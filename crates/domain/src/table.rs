//! All items of one kind by their number, as a persistent vector: a copy shares everything, a change
//! copies one path. Numbers run from 1 and are never reused, so the vector's place is the number less one.

use crate::id::Numbered;
use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

/// A few rows are held in the vector itself, and nothing tells a copy of it.
const FEW: usize = 16;

/// Items of type `T` by id `I`.
pub struct Table<I, T> {
    rows: imbl::Vector<Option<Arc<T>>>,
    /// How many rows hold something.
    filled: usize,
    id: PhantomData<fn() -> I>,
}

impl<I, T> Clone for Table<I, T> {
    fn clone(&self) -> Self {
        Table { rows: self.rows.clone(), filled: self.filled, id: PhantomData }
    }
}

impl<I, T> Default for Table<I, T> {
    fn default() -> Self {
        Table { rows: imbl::Vector::new(), filled: 0, id: PhantomData }
    }
}

impl<I, T: PartialEq> PartialEq for Table<I, T> {
    fn eq(&self, other: &Self) -> bool {
        self.rows == other.rows
    }
}

impl<I, T> fmt::Debug for Table<I, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Table of {}", self.rows.len())
    }
}

impl<I, T: Clone> Table<I, T> {
    /// Whether another table is this one, unchanged: told by what they share, without looking at the items. Of two tables
    /// that hold the same it may say no.
    pub fn is(&self, other: &Self) -> bool {
        self.rows.ptr_eq(&other.rows) || (self.rows.len() <= FEW && self.shares_all_with(other))
    }

    fn shares_all_with(&self, other: &Self) -> bool {
        let shared = |(one, other): (&Option<Arc<T>>, &Option<Arc<T>>)| match (one, other) {
            (Some(one), Some(other)) => Arc::ptr_eq(one, other),
            (one, other) => one.is_none() && other.is_none(),
        };
        self.rows.len() == other.rows.len() && self.rows.iter().zip(&other.rows).all(shared)
    }
}

impl<I: Numbered, T: Clone> Table<I, T> {
    /// The item with this id.
    pub fn get(&self, id: I) -> Option<&Arc<T>> {
        self.rows.get(place(id)?)?.as_ref()
    }

    /// Whether there is an item with this id.
    pub fn has(&self, id: I) -> bool {
        self.get(id).is_some()
    }

    /// The id the next new item gets.
    pub fn next(&self) -> I {
        I::of(u32::try_from(self.rows.len() + 1).unwrap_or(u32::MAX))
    }

    /// Puts an item in its place, growing the table to it. A number of 0 names nothing and is passed over.
    pub fn put(&mut self, id: I, item: T) {
        let Some(place) = place(id) else { return };
        while self.rows.len() <= place {
            self.rows.push_back(None);
        }
        let before = self.rows.set(place, Some(Arc::new(item)));
        self.filled += usize::from(before.is_none());
    }

    /// Changes an item where it stands; nothing happens if there is none.
    pub fn change(&mut self, id: I, change: impl FnOnce(&mut T)) {
        if let Some(Some(item)) = place(id).and_then(|place| self.rows.get_mut(place)) {
            change(Arc::make_mut(item));
        }
    }

    /// All items in the order of their numbers.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (I, &Arc<T>)> {
        let rows = self.rows.leaves().flatten();
        let last = u32::try_from(self.rows.len()).unwrap_or(u32::MAX);
        Numbers { rows, first: 1, last }.filter_map(|(number, row)| Some((I::of(number), row.as_ref()?)))
    }

    /// How many items there are.
    pub fn len(&self) -> usize {
        self.filled
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// Rows with their numbers, from both ends.
struct Numbers<R> {
    rows: R,
    first: u32,
    last: u32,
}

impl<R: Iterator> Iterator for Numbers<R> {
    type Item = (u32, R::Item);

    fn next(&mut self) -> Option<Self::Item> {
        let row = self.rows.next()?;
        let number = self.first;
        self.first += 1;
        Some((number, row))
    }
}

impl<R: DoubleEndedIterator> DoubleEndedIterator for Numbers<R> {
    fn next_back(&mut self) -> Option<Self::Item> {
        let row = self.rows.next_back()?;
        let number = self.last;
        self.last -= 1;
        Some((number, row))
    }
}

fn place<I: Numbered>(id: I) -> Option<usize> {
    usize::try_from(id.number()).ok()?.checked_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::SystemId;

    #[test]
    fn numbers_run_from_one_and_a_copy_keeps_what_it_had() {
        let mut table: Table<SystemId, String> = Table::default();
        assert_eq!(table.next(), SystemId(1));
        table.put(SystemId(2), "b".to_owned());
        let before = table.clone();
        table.change(SystemId(2), |name| name.push('!'));
        assert_eq!(table.get(SystemId(2)).map(|name| name.as_str()), Some("b!"));
        assert_eq!(before.get(SystemId(2)).map(|name| name.as_str()), Some("b"));
        assert_eq!((table.len(), table.next(), table.has(SystemId(1))), (1, SystemId(3), false));
        table.put(SystemId(0), "nothing".to_owned());
        table.put(SystemId(2), "another in its place".to_owned());
        assert_eq!(table.len(), 1);
    }

    #[test]
    fn a_copy_is_the_same_table_until_either_changes() {
        for count in [0, 1, 4, 16, 17, 64, 1_000] {
            let mut table: Table<SystemId, u32> = Table::default();
            (1..=count).for_each(|number| table.put(SystemId(number), number));
            let mut copy = table.clone();
            assert!(copy.is(&table), "{count}");
            copy.change(SystemId(count / 2 + 1), |number| *number += 1);
            assert_eq!(copy.is(&table), count == 0, "{count}");
            let copy = table.clone();
            table.put(SystemId(count + 1), 1);
            assert!(!copy.is(&table), "{count}");
        }
    }

    #[test]
    fn going_through_gives_each_item_its_number_from_both_ends() {
        let mut table: Table<SystemId, u32> = Table::default();
        for number in (1..=1_000).filter(|number| number % 3 != 0) {
            table.put(SystemId(number), number);
        }
        assert_eq!(table.iter().count(), table.len());
        assert!(table.iter().all(|(id, number)| id.0 == **number));
        assert!(table.iter().rev().eq(table.iter().collect::<Vec<_>>().into_iter().rev()));
        let mut ends = table.iter();
        assert_eq!(
            ends.next().zip(ends.next_back()).map(|(first, last)| (first.0, last.0)),
            Some((SystemId(1), SystemId(1_000)))
        );
    }
}
