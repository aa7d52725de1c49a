//! Samples (stickprov): somebody looked at some of many and wrote down what was found. What deviates becomes a
//! weakness, which names the sample it came from.

mod model;

pub use model::{Sample, SampleDescription, SampleStanding, raised_by, standing_of_sample};
