package anjia.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What there is in a database to be kept: tables and sequences of all schemas (数据范围).
 *
 * <p>Left out are the sessions, which end by themselves and would let somebody in again who was long gone; papers that were half sent, whose
 * parts are not in the backup; and the histories of migrations, which are kept as versions and written anew when a restore migrates.
 */
final class Content {

    private static final Set<String> LEFT_OUT = Set.of("access.session", "access.session_attributes", "papers.upload");

    private static final String OURS = """
            n.nspname <> 'information_schema' and n.nspname not like 'pg\\_%'
            and not exists (select from pg_depend d
                            where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
            """;

    private static final String TABLES = """
            select format('%I.%I', n.nspname, c.relname) as name,
                array(select quote_ident(a.attname) from pg_attribute a
                      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                      order by a.attnum) as columns,
                array(select quote_ident(a.attname) || case when a.attcollation <> 0 then ' collate "C"' else '' end
                      from pg_index i cross join lateral unnest(i.indkey::smallint[]) with ordinality as k (attnum, place)
                      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
                      where i.indrelid = c.oid and i.indisprimary order by k.place) as key
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and not c.relispartition and c.relname not like 'flyway\\_schema\\_history%'
              and
            """ + OURS + "order by 1";

    private static final String SEQUENCES = """
            select format('%I.%I', n.nspname, c.relname) as name,
                pg_sequence_last_value(c.oid) as last
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'S' and
            """ + OURS + "order by 1";

    private final Connection connection;

    Content(Connection connection) {
        this.connection = connection;
    }

    /** Text is written alike whatever the settings of server, database and user. */
    void speakPlainly() throws SQLException {
        execute("set local timezone to 'UTC'");
        execute("set local datestyle to 'ISO, YMD'");
        execute("set local intervalstyle to 'postgres'");
        execute("set local bytea_output to 'hex'");
        execute("set local extra_float_digits to 1");
        execute("set local statement_timeout to 0");
        execute("set local idle_in_transaction_session_timeout to 0");
    }

    /** @throws IllegalStateException for a table without a primary key: its rows have no order, and so no sum */
    List<Table> tables() throws SQLException {
        var tables = new ArrayList<Table>();
        try (var query = connection.createStatement();
                var rows = query.executeQuery(TABLES)) {
            while (rows.next()) {
                var table = new Table(rows.getString("name"), texts(rows, "columns"), texts(rows, "key"));
                if (LEFT_OUT.contains(table.name())) continue;
                if (table.order().isEmpty())
                    throw new IllegalStateException("the table %s has no primary key".formatted(table.name()));
                tables.add(table);
            }
        }
        return tables;
    }

    /** Whether there is anything at all: a table of whatever kind, or a history of migrations. */
    boolean isEmpty() throws SQLException {
        try (var query = connection.createStatement();
                var rows = query.executeQuery("""
                        select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p', 'S') and
                        """ + OURS + "limit 1")) {
            return !rows.next();
        }
    }

    SortedMap<String, Sum> sums() throws SQLException, IOException {
        var sums = new TreeMap<String, Sum>();
        for (var table : tables()) sums.put(table.name(), table.sum(connection));
        return sums;
    }

    /** @return name to the last number given out; a sequence that has given out none is absent */
    SortedMap<String, Long> sequences() throws SQLException {
        var sequences = new TreeMap<String, Long>();
        try (var query = connection.createStatement();
                var rows = query.executeQuery(SEQUENCES)) {
            while (rows.next()) {
                long last = rows.getLong("last");
                if (!rows.wasNull()) sequences.put(rows.getString("name"), last);
            }
        }
        return sequences;
    }

    void setSequences(Map<String, Long> sequences) throws SQLException {
        try (var set = connection.prepareStatement("select setval(cast(? as regclass), ?)")) {
            for (var sequence : sequences.entrySet()) {
                set.setString(1, sequence.getKey());
                set.setLong(2, sequence.getValue());
                set.executeQuery().close();
            }
        }
    }

    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
