package ca.expressentry.invitations;

import ca.expressentry.invitations.Selection.Place;
import ca.expressentry.message.PoolDigest;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The whole pool as it was at the instant of a round, kept with the round: who was in it, with which score, submitted
 * when, in which classes and categories. It is what a round is replayed from and explained by; the digest of the round seals it.
 */
@Entity
@Table(schema = "INVITATIONS", name = "SEALED_POOL")
class SealedPool {

    @Id
    @Column(name = "ROUND_NUMBER")
    private int round;

    @Lob
    private byte[] places;

    SealedPool() {}

    SealedPool(int round, PoolBook pool) {
        this.round = round;
        this.places = packed(pool);
    }

    /** The places in the order of the pool, highest first. */
    List<Place> places() {
        return unpacked(places);
    }

    private static byte[] packed(PoolBook pool) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeInt(pool.size());
            for (var row : pool.inOrder().toArray()) {
                var submittedAt = pool.submittedAt(row);
                out.writeInt(pool.number(row));
                out.writeShort(pool.score(row));
                out.writeLong(submittedAt.getEpochSecond());
                out.writeInt(submittedAt.getNano());
                out.writeShort(pool.groupings(row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<Place> unpacked(byte[] packed) {
        try (var in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
            var size = in.readInt();
            var pool = new ArrayList<Place>(size);
            for (int i = 0; i < size; i++) {
                pool.add(place(in));
            }
            return pool;
        } catch (IOException e) {
            throw new UncheckedIOException("the sealed pool is not readable", e);
        }
    }

    private static Place place(DataInputStream in) throws IOException {
        var number = ExpressionOfInterestNumber.of(in.readInt());
        var score = in.readShort();
        var submittedAt = Instant.ofEpochSecond(in.readLong(), in.readInt());
        var bits = in.readShort();
        return new Place(number, score, submittedAt, PoolDigest.classes(bits), PoolDigest.categories(bits));
    }

    /** What seals a pool. */
    static PoolDigest digest(List<Place> pool) {
        var sum = new PoolDigest.Sum();
        pool.forEach(place ->
                sum.add(place.number(), place.score(), place.submittedAt(), place.classes(), place.categories()));
        return sum.digest();
    }
}
