package ca.expressentry.web.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The keys of the issuer of the demonstration, in a file that only the server's own account reads. The first signs; the second is the
 * one before it, still published for what it signed. A key signs for thirty days, or until the file is taken away.
 */
final class IssuerKeys implements Keys {

    private static final Duration SIGNS = Duration.ofDays(30);
    private static final int BITS = 2_048;
    private static final int KEPT = 2;

    private final Path file;
    private final InstantSource clock;
    private List<RSAKey> keys;

    IssuerKeys(Path folder, InstantSource clock) {
        this.file = folder.resolve("keys.json");
        this.clock = clock;
        this.keys = read();
    }

    /** The one that signs now; makes one when there is none, or when it has signed long enough. */
    synchronized RSAKey signing() {
        var now = clock.instant();
        var isFresh = !keys.isEmpty()
                && keys.get(0).getIssueTime().toInstant().plus(SIGNS).isAfter(now);
        return isFresh ? keys.get(0) : rotate();
    }

    /** From now on another key signs. */
    synchronized RSAKey rotate() {
        try {
            var fresh = new RSAKeyGenerator(BITS)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .issueTime(Date.from(clock.instant()))
                    .generate();
            var all = new ArrayList<>(keys);
            all.add(0, fresh);
            var kept = List.copyOf(all.subList(0, Math.min(KEPT, all.size())));
            write(kept);
            keys = kept;
            return fresh;
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized Optional<JWK> key(String name) {
        return keys.stream()
                .filter(key -> key.getKeyID().equals(name))
                .<JWK>map(RSAKey::toPublicJWK)
                .findFirst();
    }

    /** What everybody may know of them, as a key set (RFC 7517). */
    synchronized String published() {
        signing();
        return new JWKSet(List.<JWK>copyOf(keys)).toString(true);
    }

    private List<RSAKey> read() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return JWKSet.parse(Files.readString(file)).getKeys().stream()
                    .map(JWK::toRSAKey)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException("no keys: " + file, e);
        }
    }

    private void write(List<RSAKey> all) throws IOException {
        Files.createDirectories(file.getParent());
        var beside = Files.createTempFile(file.getParent(), "keys", ".new", onlyForTheOwner());
        Files.writeString(beside, new JWKSet(List.<JWK>copyOf(all)).toString(false));
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<?>[] onlyForTheOwner() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
