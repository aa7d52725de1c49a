//! "May I …?": what anybody may do with information of a class, in everyday situations. It is content that comes
//! with the program, read from `catalogues/may-i.json`; nothing of it is decided, so it has no events.

mod catalogue;

pub use catalogue::{
    Advice, Answer, Ask, Class, Guidance, Protected, Reply, Situation, SituationId, Source, Unknown, Whom, guidance,
};
