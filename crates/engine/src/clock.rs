//! The program's one clock.

use domain::time::Instant;

/// What time it is.
#[expect(clippy::disallowed_methods, reason = "the one place where the clock is read")]
pub fn now() -> Instant {
    Instant(jiff::Timestamp::now().as_microsecond())
}
