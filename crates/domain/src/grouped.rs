//! Things grouped by a number, laid out one group after the other: a group is found and gone through without a search.

/// Groups by number, each in the order its things were given in.
#[derive(Clone, Debug)]
pub(crate) struct Grouped<T> {
    /// Where each group begins; the last is where all end.
    starts: Vec<u32>,
    things: Vec<T>,
}

impl<T> Default for Grouped<T> {
    fn default() -> Self {
        Grouped { starts: Vec::new(), things: Vec::new() }
    }
}

impl<T: Copy> Grouped<T> {
    /// Groups numbers below `count`; what has a higher number is left out.
    pub fn of(count: usize, things: &[(u32, T)]) -> Self {
        let known = || things.iter().filter_map(|(number, thing)| Some((place(*number, count)?, *thing)));
        let mut ends = vec![0_u32; count + 1];
        for (number, _) in known() {
            if let Some(size) = ends.get_mut(number + 1) {
                *size += 1;
            }
        }
        let mut sum = 0;
        for end in &mut ends {
            sum += *end;
            *end = sum;
        }
        let starts = ends.clone();
        // Whatever stands in a place first is replaced: every place gets its own thing.
        let mut laid_out: Vec<T> = known().map(|(_, thing)| thing).collect();
        for (number, thing) in known() {
            let Some(next) = ends.get_mut(number) else { continue };
            if let Some(place) = usize::try_from(*next).ok().and_then(|next| laid_out.get_mut(next)) {
                *place = thing;
            }
            *next += 1;
        }
        Grouped { starts, things: laid_out }
    }

    /// How many groups there are.
    pub fn count(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// The things of a number.
    pub fn get(&self, number: u32) -> &[T] {
        let at = |place: usize| usize::try_from(*self.starts.get(place)?).ok();
        let bounds = usize::try_from(number).ok().and_then(|number| Some((at(number)?, at(number + 1)?)));
        bounds.and_then(|(from, to)| self.things.get(from..to)).unwrap_or_default()
    }
}

fn place(number: u32, count: usize) -> Option<usize> {
    usize::try_from(number).ok().filter(|number| *number < count)
}

#[cfg(test)]
mod tests {
    use super::Grouped;

    #[test]
    fn a_group_keeps_the_order_its_things_were_given_in() {
        let grouped = Grouped::of(5, &[(3, 'c'), (1, 'b'), (3, 'a'), (9, 'x'), (1, 'd')]);
        assert_eq!(grouped.get(1), ['b', 'd']);
        assert_eq!(grouped.get(3), ['c', 'a']);
        assert!([0, 2, 4, 5, 9, u32::MAX].iter().all(|number| grouped.get(*number).is_empty()));
        assert!(Grouped::<char>::default().get(0).is_empty());
    }
}
