package anjia.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * How audit rows become one root: SM3 (GB/T 32905) over a Merkle tree as in RFC 6962, with different first bytes for rows,
 * knots and batches, so that none can pass for another.
 */
final class AuditDigest {

    /** What of a row is chained, in the form that {@link #row} reads; alias {@code r}. */
    static final String COLUMNS = """
            r.seq, (extract(epoch from r.at) * 1000000)::bigint as at_micros, r.actor, r.act,
            array_to_string(r.subjects, ',') as subjects, r.details::text as details
            """;

    static final int LENGTH = 32;

    private static final byte ROW = 0;
    private static final byte KNOT = 1;
    private static final byte BATCH = 2;

    private AuditDigest() {}

    /** The digest of the row a result set stands on; every field with its length before it. */
    static byte[] row(ResultSet row) throws SQLException {
        var digest = begin(ROW);
        for (var field : List.of("seq", "at_micros", "actor", "act", "subjects", "details")) {
            var bytes = row.getString(field).getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array(), 0, 4);
            digest.update(bytes, 0, bytes.length);
        }
        return end(digest);
    }

    /** The Merkle root of rows in their order; never of none. */
    static byte[] rows(List<byte[]> rows) {
        var level = rows;
        while (level.size() > 1) level = levelAbove(level);
        return level.getFirst();
    }

    private static List<byte[]> levelAbove(List<byte[]> level) {
        var above = new ArrayList<byte[]>(level.size() / 2 + 1);
        for (var i = 0; i + 1 < level.size(); i += 2) above.add(of(KNOT, level.get(i), level.get(i + 1)));
        if (level.size() % 2 == 1) above.add(level.getLast());
        return above;
    }

    static byte[] batch(long number, int size, byte[] previous, byte[] rows) {
        var head = ByteBuffer.allocate(12).putLong(number).putInt(size).array();
        return of(BATCH, head, previous, rows);
    }

    private static byte[] of(byte kind, byte[]... parts) {
        var digest = begin(kind);
        for (var part : parts) digest.update(part, 0, part.length);
        return end(digest);
    }

    private static SM3Digest begin(byte kind) {
        var digest = new SM3Digest();
        digest.update(kind);
        return digest;
    }

    private static byte[] end(SM3Digest digest) {
        var result = new byte[LENGTH];
        digest.doFinal(result, 0);
        return result;
    }
}
