//! Passwords, hashed with Argon2id; the parameters stand in the hash, so they can be raised later.

use argon2::password_hash::phc::PasswordHash;
use argon2::{Argon2, PasswordHasher, PasswordVerifier};
use domain::id::PersonId;
use engine::{Keeper, clock};

/// The shortest password that is taken.
pub const SHORTEST: usize = 12;

/// The hash of a password, to store; none if the password cannot be hashed.
pub(super) fn hash_password(password: &str) -> Option<Vec<u8>> {
    let salt = log::chance::bytes::<16>();
    let hash = Argon2::default().hash_password_with_salt(password.as_bytes(), &salt).ok()?;
    Some(hash.to_string().into_bytes())
}

/// Whether a password is the one that was hashed.
pub(super) fn check_password(password: &str, stored: &[u8]) -> bool {
    let Some(hash) = std::str::from_utf8(stored).ok().and_then(|text| PasswordHash::new(text).ok()) else {
        return false;
    };
    Argon2::default().verify_password(password.as_bytes(), &hash).is_ok()
}

/// Lets a person sign in with a mail address and a password.
pub async fn set_password(
    store: &log::Store,
    keeper: &Keeper,
    person: PersonId,
    mail: &str,
    password: String,
) -> Result<(), log::StoreError> {
    let hashed = tokio::task::spawn_blocking(move || hash_password(&password)).await.ok().flatten();
    let secret = hashed.ok_or_else(|| log::StoreError::Damaged("no hash came of the password".to_owned()))?;
    let credential = log::Credential {
        kind: "password".to_owned(),
        subject: mail.trim().to_lowercase(),
        person: u64::from(person.0),
        secret,
        counter: 0,
        created_at: clock::now().0,
    };
    store.put_credential(keeper.id, &credential).await
}

/// Spends the time of a check when there is nobody to check, so that who exists cannot be told by the clock.
pub(super) fn check_nobody(password: &str) {
    static NOBODY: std::sync::OnceLock<Option<Vec<u8>>> = std::sync::OnceLock::new();
    let stored = NOBODY.get_or_init(|| hash_password("nobody's password"));
    check_password(password, stored.as_deref().unwrap_or_default());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_password_that_was_hashed_is_let_in() {
        let stored = hash_password("ett långt lösenord").unwrap();
        assert!(stored.starts_with(b"$argon2id$"));
        assert!(check_password("ett långt lösenord", &stored));
        assert!(!check_password("ett långt losenord", &stored));
        assert!(!check_password("ett långt lösenord", b"no hash"));
    }
}
