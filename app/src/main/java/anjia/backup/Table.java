package anjia.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * A table as it is copied (表): its rows as text, in the order of its primary key, so that the same rows make the same text on every
 * server.
 *
 * @param name with its schema, quoted where SQL wants it: {@code registry.person}
 * @param columns in their order, quoted likewise; those that the database computes by itself are left out
 * @param order what its rows are sorted by
 */
record Table(String name, List<String> columns, List<String> order) {

    Table {
        columns = List.copyOf(columns);
        order = List.copyOf(order);
    }

    /** Writes all rows and says what they add up to. */
    Sum writeTo(OutputStream out, Connection connection) throws SQLException, IOException {
        var digest = Sum.digest();
        var text = new DigestOutputStream(out, digest);
        var rows = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(
                        "copy (select %s from %s order by %s) to stdout"
                                .formatted(String.join(", ", columns), name, String.join(", ", order)),
                        text);
        return new Sum(rows, HexFormat.of().formatHex(digest.digest()));
    }

    Sum sum(Connection connection) throws SQLException, IOException {
        return writeTo(OutputStream.nullOutputStream(), connection);
    }

    void readFrom(InputStream rows, Connection connection) throws SQLException, IOException {
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy %s (%s) from stdin".formatted(name, String.join(", ", columns)), rows);
    }
}
