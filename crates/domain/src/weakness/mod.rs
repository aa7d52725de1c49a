//! Weaknesses (brister): what is not as it should be, whoever found it. A weakness is open until it is closed with the
//! reason; an action that names it mends it.

mod model;

pub use model::{Source, Weakness, WeaknessDescription, WeaknessStanding, menders, standing_of_weakness};
