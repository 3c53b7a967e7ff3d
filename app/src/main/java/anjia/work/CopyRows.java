package anjia.work;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Many rows for one table, written as PostgreSQL reads them in a binary COPY (批量写入). Encoding needs no database, so it can go on in several
 * threads, each with rows of its own; {@link BulkWriter} sends them. Values come in the order of the columns.
 */
public final class CopyRows {

    private static final byte[] SIGNATURE = "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int BEGINNING = 1 << 14;
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final Instant FIRST_MOMENT = Instant.parse("2000-01-01T00:00:00Z");
    private static final byte JSONB_VERSION = 1;
    private static final byte LOWER_INCLUDED = 0x02;
    private static final byte UPPER_INFINITE = 0x10;

    private final String table;
    private final List<String> columns;
    private ByteBuffer buffer = ByteBuffer.allocate(BEGINNING);
    private int rows;
    private int valuesMissing;

    private CopyRows(String table, List<String> columns) {
        this.table = table;
        this.columns = columns;
        buffer.put(SIGNATURE).putInt(0).putInt(0);
    }

    public static CopyRows of(String table, String... columns) {
        return new CopyRows(table, List.of(columns));
    }

    /** Begins a row; as many values follow as there are columns. */
    public CopyRows row() {
        requireWholeRows();
        room(Short.BYTES).putShort((short) columns.size());
        valuesMissing = columns.size();
        rows++;
        return this;
    }

    public CopyRows uuid(@Nullable UUID value) {
        if (value == null) return absent();
        value(2 * Long.BYTES).putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
        return this;
    }

    public CopyRows text(@Nullable String value) {
        return value == null ? absent() : bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    public CopyRows bytes(byte @Nullable [] value) {
        if (value == null) return absent();
        value(value.length).put(value);
        return this;
    }

    public CopyRows json(String value) {
        var bytes = value.getBytes(StandardCharsets.UTF_8);
        value(1 + bytes.length).put(JSONB_VERSION).put(bytes);
        return this;
    }

    public CopyRows number(@Nullable Integer value) {
        if (value == null) return absent();
        value(Integer.BYTES).putInt(value);
        return this;
    }

    public CopyRows flag(boolean value) {
        value(1).put((byte) (value ? 1 : 0));
        return this;
    }

    public CopyRows day(@Nullable LocalDate value) {
        return number(value == null ? null : dayNumber(value));
    }

    public CopyRows moment(Instant value) {
        value(Long.BYTES).putLong(micros(value));
        return this;
    }

    /** A daterange; the last day excluded, absent when it has none. */
    public CopyRows days(LocalDate from, @Nullable LocalDate to) {
        return numbers(dayNumber(from), to == null ? null : dayNumber(to));
    }

    /** An int4range; the last number excluded. */
    public CopyRows numbers(int from, @Nullable Integer to) {
        value(1 + (to == null ? 1 : 2) * 2 * Integer.BYTES).put(lowerIncluded(to == null));
        buffer.putInt(Integer.BYTES).putInt(from);
        if (to != null) buffer.putInt(Integer.BYTES).putInt(to);
        return this;
    }

    /** A tstzrange without end. */
    public CopyRows since(Instant value) {
        value(1 + Integer.BYTES + Long.BYTES)
                .put(lowerIncluded(true))
                .putInt(Long.BYTES)
                .putLong(micros(value));
        return this;
    }

    int rows() {
        return rows;
    }

    String table() {
        return table;
    }

    /** As it stands between the words COPY and FROM. */
    String target() {
        return table + " (" + String.join(", ", columns) + ")";
    }

    /** Everything that is sent, with the end mark. */
    byte[] content() {
        requireWholeRows();
        var end = room(Short.BYTES).position();
        buffer.putShort((short) -1);
        var content = Arrays.copyOf(buffer.array(), buffer.position());
        buffer.position(end);
        return content;
    }

    private CopyRows absent() {
        room(Integer.BYTES).putInt(-1);
        valuesMissing--;
        return this;
    }

    private ByteBuffer value(int length) {
        valuesMissing--;
        return room(Integer.BYTES + length).putInt(length);
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            var larger = ByteBuffer.allocate(Math.max(2 * buffer.capacity(), buffer.position() + bytes));
            buffer = larger.put(buffer.flip());
        }
        return buffer;
    }

    private void requireWholeRows() {
        if (valuesMissing != 0)
            throw new IllegalStateException("a row of %s has %d columns, and %d values are missing"
                    .formatted(table, columns.size(), valuesMissing));
    }

    private static byte lowerIncluded(boolean withoutEnd) {
        return withoutEnd ? LOWER_INCLUDED | UPPER_INFINITE : LOWER_INCLUDED;
    }

    private static int dayNumber(LocalDate day) {
        return (int) FIRST_DAY.until(day, ChronoUnit.DAYS);
    }

    private static long micros(Instant moment) {
        return FIRST_MOMENT.until(moment, ChronoUnit.MICROS);
    }
}
