package anjia.backup;

import anjia.backup.RestoreRefused.Reason;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import tools.jackson.core.JacksonException;

/**
 * Fills tables that were just made. Foreign keys are taken off and put on again afterwards, which checks every row at once, in whatever
 * order the tables came, rings included; triggers stand aside meanwhile, because they guard against changes, not against this.
 * Neither needs a superuser, since the tables are ours, and neither is seen by anybody before the commit.
 */
final class Loading {

    private static final String REFERENCES = """
            select format('alter table %s drop constraint %I', conrelid::regclass, conname) as taken_off,
                format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as put_on
            from pg_constraint where contype = 'f' and conparentid = 0 order by oid
            """;

    private final Connection connection;
    private final Content content;

    Loading(Connection connection, Content content) {
        this.connection = connection;
        this.content = content;
    }

    private record Reference(String takenOff, String putOn) {}

    /** @return what the rows must add up to, as it stands at the end of the file */
    Manifest.End load(List<Table> tables, ZipInputStream zip, SealedFolder papers) throws IOException, SQLException {
        if (!content.tables().equals(tables)) throw new RestoreRefused(Reason.ANOTHER_HISTORY, "");
        var references = references();
        for (var reference : references) content.execute(reference.takenOff());
        for (var table : tables) content.execute("alter table %s disable trigger user".formatted(table.name()));
        empty(tables);
        for (var table : tables) fill(table, zip);
        var end = end(zip, papers);
        content.setSequences(end.sequences());
        for (var table : tables) content.execute("alter table %s enable trigger user".formatted(table.name()));
        for (var reference : references) content.execute(reference.putOn());
        return end;
    }

    private List<Reference> references() throws SQLException {
        var references = new ArrayList<Reference>();
        try (var query = connection.createStatement();
                var rows = query.executeQuery(REFERENCES)) {
            while (rows.next()) references.add(new Reference(rows.getString("taken_off"), rows.getString("put_on")));
        }
        return references;
    }

    /** Migrations leave rows of their own, such as the mark of the house; those of the backup take their place. */
    private void empty(List<Table> tables) throws SQLException {
        content.execute(
                "truncate " + String.join(", ", tables.stream().map(Table::name).toList()));
    }

    private void fill(Table table, ZipInputStream zip) throws IOException, SQLException {
        next(zip, table.name() + Backup.ROWS);
        table.readFrom(new Restore.LeftOpen(zip), connection);
    }

    private static Manifest.End end(ZipInputStream zip, SealedFolder papers) throws IOException {
        var entry = zip.getNextEntry();
        for (; entry != null && entry.getName().startsWith(SealedFolder.ENTRY); entry = zip.getNextEntry())
            papers.restore(entry.getName(), zip);
        if (entry == null || !entry.getName().equals(Backup.END))
            throw new RestoreRefused(Reason.NO_BACKUP, Backup.END);
        try {
            return Manifest.End.read(zip.readAllBytes());
        } catch (JacksonException e) {
            throw new RestoreRefused(Reason.NO_BACKUP, Backup.END);
        }
    }

    private static void next(ZipInputStream zip, String name) throws IOException {
        var entry = zip.getNextEntry();
        if (entry == null || !entry.getName().equals(name)) throw new RestoreRefused(Reason.NO_BACKUP, name);
    }
}
