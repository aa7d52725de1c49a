//! All items of one kind by their number, as a persistent vector: a copy shares everything, a change
//! copies one path. Numbers run from 1 and are never reused, so the vector's place is the number less one.

use crate::id::Numbered;
use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

/// Items of type `T` by id `I`.
pub struct Table<I, T> {
    rows: imbl::Vector<Option<Arc<T>>>,
    id: PhantomData<fn() -> I>,
}

impl<I, T> Clone for Table<I, T> {
    fn clone(&self) -> Self {
        Table { rows: self.rows.clone(), id: PhantomData }
    }
}

impl<I, T> Default for Table<I, T> {
    fn default() -> Self {
        Table { rows: imbl::Vector::new(), id: PhantomData }
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
        self.rows.set(place, Some(Arc::new(item)));
    }

    /// Changes an item where it stands; nothing happens if there is none.
    pub fn change(&mut self, id: I, change: impl FnOnce(&mut T)) {
        if let Some(Some(item)) = place(id).and_then(|place| self.rows.get_mut(place)) {
            change(Arc::make_mut(item));
        }
    }

    /// All items in the order of their numbers.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (I, &Arc<T>)> {
        self.rows.iter().enumerate().filter_map(|(place, row)| {
            let number = u32::try_from(place + 1).ok()?;
            row.as_ref().map(|item| (I::of(number), item))
        })
    }

    /// How many items there are.
    pub fn len(&self) -> usize {
        self.rows.iter().filter(|row| row.is_some()).count()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
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
        assert_eq!(table.len(), 1);
    }
}
