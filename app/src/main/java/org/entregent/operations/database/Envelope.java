package org.entregent.operations.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * An encrypted archive: a header in clear (what it is, how the key follows from the passphrase), then Tink's streaming
 * encryption in segments of 1 MB, AES-256-GCM under keys derived by HKDF, which notices any byte changed, moved, added
 * or cut off. The key comes from the passphrase by Argon2id with the parameters that RFC 9106 recommends where memory is
 * scarce (64 MB, three passes, four lanes). The header is authenticated with the content.
 */
record Envelope(int memoryKb, int passes, int lanes, byte[] salt, byte[] check) {

    static final byte[] MAGIC = "ENTREGENT-BACKUP".getBytes(StandardCharsets.US_ASCII);

    private static final int FORMAT = 1;
    private static final int SALT = 16;
    private static final int CHECK = 16;
    private static final int KEY = 32;
    private static final int SEGMENT = 1 << 20;
    static final int HEADER = MAGIC.length + 1 + Integer.BYTES + 2 + SALT + CHECK;

    /** What follows is encrypted; closing it closes the file. */
    static OutputStream seal(OutputStream file, Passphrase passphrase) throws IOException {
        var salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        var open = new Envelope(64 << 10, 3, 4, salt, new byte[CHECK]);
        var derived = open.derive(passphrase);
        var sealed = new Envelope(open.memoryKb, open.passes, open.lanes, salt,
                Arrays.copyOfRange(derived, KEY, KEY + CHECK));
        var header = sealed.header();
        file.write(header);
        try {
            return streaming(derived).newEncryptingStream(file, header);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /**
     * The content of an encrypted archive.
     *
     * @throws DatabaseException
     *             when the passphrase is not the one, or the header is not one of ours
     */
    static InputStream open(InputStream file, Passphrase passphrase) throws IOException {
        var header = file.readNBytes(HEADER);
        var envelope = read(header);
        var derived = envelope.derive(passphrase);
        if (!MessageDigest.isEqual(envelope.check, Arrays.copyOfRange(derived, KEY, KEY + CHECK))) {
            throw new DatabaseException("backup.passphrase-wrong");
        }
        try {
            return streaming(derived).newDecryptingStream(file, header);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    private static AesGcmHkdfStreaming streaming(byte[] derived) throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(Arrays.copyOf(derived, KEY), "HmacSha256", KEY, SEGMENT, 0);
    }

    private byte[] header() {
        return ByteBuffer.allocate(HEADER).put(MAGIC).put((byte) FORMAT).putInt(memoryKb).put((byte) passes)
                .put((byte) lanes).put(salt).put(check).array();
    }

    private static Envelope read(byte[] header) {
        if (header.length < HEADER) {
            throw new DatabaseException("backup.damaged");
        }
        var bytes = ByteBuffer.wrap(header, MAGIC.length, HEADER - MAGIC.length);
        int format = bytes.get();
        if (format != FORMAT) {
            throw new DatabaseException("backup.format", String.valueOf(format));
        }
        int memoryKb = bytes.getInt();
        int passes = bytes.get();
        int lanes = bytes.get();
        // An altered header must not make us use more memory or time than any archive of ours asks for.
        if (memoryKb < 8 << 10 || memoryKb > 256 << 10 || passes < 1 || passes > 16 || lanes < 1 || lanes > 16) {
            throw new DatabaseException("backup.damaged");
        }
        var salt = new byte[SALT];
        var check = new byte[CHECK];
        bytes.get(salt).get(check);
        return new Envelope(memoryKb, passes, lanes, salt, check);
    }

    /** The key, then a check that tells a wrong passphrase from a damaged archive. */
    private byte[] derive(Passphrase passphrase) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13).withMemoryAsKB(memoryKb).withIterations(passes)
                .withParallelism(lanes).withSalt(salt).build());
        var derived = new byte[KEY + CHECK];
        generator.generateBytes(passphrase.bytes(), derived);
        return derived;
    }
}
