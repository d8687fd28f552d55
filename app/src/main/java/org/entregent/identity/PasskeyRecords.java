package org.entregent.identity;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/** Passkeys as Spring Security wants to find them. A user's handle is the 16 bytes of her account's identifier. */
final class PasskeyRecords implements UserCredentialRepository {

    private static final String COLUMNS = """
        select credential_id, account_id, public_key, signature_count, user_verified, backup_eligible, backed_up,
            transports, attestation_object, attestation_client_data, label, created_at, last_used_at
        from identity_passkey
        """;
    private static final int LONGEST_LABEL = 60;
    private static final String COMMA = ",";

    private final JdbcClient database;

    PasskeyRecords(JdbcClient database) {
        this.database = database;
    }

    static Bytes handle(AccountId account) {
        var id = account.value();
        return new Bytes(ByteBuffer.allocate(16).putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits()).array());
    }

    /** @throws IllegalArgumentException when it is none of ours */
    static AccountId account(Bytes handle) {
        var bytes = ByteBuffer.wrap(handle.getBytes());
        if (bytes.remaining() != 16) {
            throw new IllegalArgumentException("not an account's handle");
        }
        return new AccountId(new UUID(bytes.getLong(), bytes.getLong()));
    }

    @Override
    public void delete(Bytes credential) {
        database.sql("delete from identity_passkey where credential_id = ?").param(credential.getBytes()).update();
    }

    @Override
    public void save(CredentialRecord passkey) {
        database.sql("""
            insert into identity_passkey (credential_id, id, account_id, public_key, signature_count, user_verified,
                backup_eligible, backed_up, transports, attestation_object, attestation_client_data, label,
                created_at, last_used_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (credential_id) do update set signature_count = excluded.signature_count,
                backed_up = excluded.backed_up, last_used_at = excluded.last_used_at
            """).param(passkey.getCredentialId().getBytes()).param(Ids.next())
                .param(account(passkey.getUserEntityUserId()).value()).param(passkey.getPublicKey().getBytes())
                .param(passkey.getSignatureCount()).param(passkey.isUvInitialized()).param(passkey.isBackupEligible())
                .param(passkey.isBackupState())
                .param(passkey.getTransports().stream().map(AuthenticatorTransport::getValue).sorted()
                        .collect(Collectors.joining(COMMA)))
                .param(bytes(passkey.getAttestationObject())).param(bytes(passkey.getAttestationClientDataJSON()))
                .param(label(passkey.getLabel())).param(at(passkey.getCreated())).param(at(passkey.getLastUsed()))
                .update();
    }

    private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.getBytes();
    }

    private static String label(String typed) {
        var label = PersonText.of(typed, "").name();
        return label.substring(0,
                label.offsetByCodePoints(0, Math.min(LONGEST_LABEL, label.codePointCount(0, label.length()))));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** Notes that a passkey can be its owner's only means. */
    void suffices(Bytes credential) {
        database.sql("update identity_passkey set alone = true where credential_id = ?").param(credential.getBytes())
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return database.sql(COLUMNS + "where credential_id = ?").param(credential.getBytes())
                .query((row, _) -> passkey(row)).optional().orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes user) {
        return database.sql(COLUMNS + "where account_id = ? order by created_at").param(account(user).value())
                .query((row, _) -> passkey(row)).list();
    }

    private static CredentialRecord passkey(ResultSet row) throws SQLException {
        return ImmutableCredentialRecord.builder().credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(handle(new AccountId(row.getObject("account_id", UUID.class))))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count")).uvInitialized(row.getBoolean("user_verified"))
                .backupEligible(row.getBoolean("backup_eligible")).backupState(row.getBoolean("backed_up"))
                .transports(transports(row.getString("transports")))
                .attestationObject(new Bytes(row.getBytes("attestation_object")))
                .attestationClientDataJSON(new Bytes(row.getBytes("attestation_client_data")))
                .label(row.getString("label"))
                .created(row.getObject("created_at", OffsetDateTime.class).toInstant())
                .lastUsed(row.getObject("last_used_at", OffsetDateTime.class).toInstant()).build();
    }

    private static Set<AuthenticatorTransport> transports(String text) {
        return Arrays.stream(text.split(COMMA)).filter(name -> !name.isEmpty()).map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
    }
}
