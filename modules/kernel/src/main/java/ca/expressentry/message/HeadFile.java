package ca.expressentry.message;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Heads of the chain outside the database, a line each: position, hash, instant, and an HMAC-SHA-256 over the line's words and the
 * HMAC of the line before.
 *
 * <p>Who can write the database and not this folder cannot hide a change. Who can write both but not read the key cannot
 * write a line, and cannot take out any but the last. Who can read the key, as the server's own account can, or who cuts the end off
 * both, is found only by a copy of the file kept elsewhere.
 */
final class HeadFile {

    private static final int KEY_BYTES = 32;
    private static final Pattern LINE = Pattern.compile("(\\d{1,18}) ([0-9a-f]{64}) (\\S+) ([0-9a-f]{64})");

    private final Path file;
    private final byte[] key;
    private String seal;

    /** @param forged the lines, counted from 1, that this key did not sign */
    record Reading(List<Head> heads, List<Long> forged, String seal) {}

    HeadFile(Path folder) throws IOException {
        Files.createDirectories(folder);
        file = folder.resolve("heads");
        key = keyOf(folder.resolve("key"));
        if (Files.exists(file)) {
            cutTornLine();
        }
        seal = read().seal();
    }

    /** Returns once the line is on the disk. */
    void append(Head head) throws IOException {
        var next = seal(seal, head.toString());
        try (var out = new FileOutputStream(file.toFile(), true)) {
            out.write((head + " " + next + "\n").getBytes(StandardCharsets.US_ASCII));
            out.getFD().sync();
        }
        seal = next;
    }

    /** All lines that end; nothing when there is no file. */
    Reading read() throws IOException {
        var heads = new ArrayList<Head>();
        var forged = new ArrayList<Long>();
        var before = JournalRow.NOTHING_BEFORE;
        var number = 0L;
        for (var line : lines()) {
            number++;
            var head = head(line, before);
            head.ifPresent(heads::add);
            if (head.isEmpty()) {
                forged.add(number);
            }
            before = line.substring(line.lastIndexOf(' ') + 1);
        }
        return new Reading(heads, forged, before);
    }

    private List<String> lines() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        var text = Files.readString(file, StandardCharsets.ISO_8859_1);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    private Optional<Head> head(String line, String sealBefore) {
        var words = LINE.matcher(line);
        if (!words.matches()) {
            return Optional.empty();
        }
        var said = line.substring(0, line.lastIndexOf(' '));
        var expected = seal(sealBefore, said).getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(expected, words.group(4).getBytes(StandardCharsets.US_ASCII))) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Head(Long.parseLong(words.group(1)), words.group(2), Instant.parse(words.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private String seal(String before, String said) {
        return HexFormat.of().formatHex(Hmac.of(key, (before + " " + said).getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** What a crash left of a line that was never finished. */
    private void cutTornLine() throws IOException {
        var text = Files.readString(file, StandardCharsets.ISO_8859_1);
        try (var whole = new RandomAccessFile(file.toFile(), "rw")) {
            whole.setLength(text.lastIndexOf('\n') + 1L);
        }
    }

    private static byte[] keyOf(Path file) throws IOException {
        var fresh = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        try {
            Files.createFile(file, onlyForTheOwner());
            Files.writeString(file, HexFormat.of().formatHex(fresh));
            return fresh;
        } catch (FileAlreadyExistsException e) {
            return HexFormat.of().parseHex(Files.readString(file).strip());
        }
    }

    private static FileAttribute<?>[] onlyForTheOwner() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
