//! Duties: who is appointed to what, for which part of the municipality, by whom and until when. Names and
//! contact details stand in the person register beside the log; events carry only a commitment to them, so
//! that a name swapped behind an id shows. Who may appoint to which role is a table (see `mandate`).

mod appoint;
mod event;
mod model;
mod person;

pub(crate) use appoint::is_last_administrator;
pub use appoint::{Appoint, EndAppointment};
pub use event::{Appointed, AppointmentEnded, PersonForgotten, PersonRegistered, RoleEvent};
pub use model::{Appointment, AppointmentDescription, Person, PersonDetails, Role, Roles, Vacancy, vacancies};
pub use person::{ForgetPerson, RegisterPerson, RenamePerson, commitment};
