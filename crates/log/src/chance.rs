//! The program's one source of randomness: salts, command ids, tokens.
//! Everything else takes chance as a parameter, so that deciding can be repeated and tested.

/// `N` random bytes from the operating system.
///
/// A program whose operating system refuses randomness stops: salts and tokens that could be guessed are worse than
/// no program.
pub fn bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    fill(&mut bytes);
    bytes
}

/// Fills `bytes` with randomness in one call, for the salts of a whole batch.
pub(crate) fn fill(bytes: &mut [u8]) {
    #[expect(clippy::disallowed_methods, reason = "this is the one source that the lint points to")]
    if let Err(error) = getrandom::fill(bytes) {
        tracing::error!(%error, "the operating system gives no randomness");
        std::process::abort();
    }
}
