package org.entregent.identity;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;

/** Accounts as passkeys know them: what a device shows beside a passkey is the mail and the name. */
final class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final Accounts accounts;

    PasskeyOwners(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return entity(accounts.find(PasskeyRecords.account(handle)));
    }

    /** @param principal what {@link SignedIn#getName()} says */
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String principal) {
        return entity(accounts.find(new AccountId(UUID.fromString(principal))));
    }

    private static @Nullable PublicKeyCredentialUserEntity entity(Optional<Account> found) {
        return found.<PublicKeyCredentialUserEntity>map(
                account -> ImmutablePublicKeyCredentialUserEntity.builder().id(PasskeyRecords.handle(account.id()))
                        .name(account.mail()).displayName(account.name()).build())
                .orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
        throw new UnsupportedOperationException("accounts are made by their own ways");
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("accounts are not deleted with a passkey");
    }
}
