package anjia.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.Held;
import anjia.access.HeldData;
import anjia.access.HeldRows;
import anjia.cases.TownTest;
import anjia.web.Language;
import anjia.web.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No table of persons is forgotten: not on her page, not in her copy, not when she is erased, and not by the nightly job. */
@TownTest
class HeldTablesTest {

    /** Tables with sealed or digested columns that hold nothing of a person we could find her by, and why. */
    private static final Map<String, String> OF_NOBODY = Map.ofEntries(
            Map.entry("access.account", "staff"),
            Map.entry("access.recovery_code", "staff"),
            Map.entry("access.failed_log_in", "keyed digests of what was typed; go after 2 days"),
            Map.entry(
                    "access.outgoing_text",
                    "a sealed phone, no person; taken away by phone when she is erased, and after 30 days"),
            Map.entry("access.audit_batch", "roots of the chain"),
            Map.entry("access.outgoing_mail", "as texts, by address"),
            Map.entry("access.reason", "read with the visit or the look that it belongs to, and erased with it"),
            Map.entry("papers.discarded", "names of files that nothing can open any more"),
            Map.entry("fairs.fair", "seeds of lotteries, secret until the interviews are found"),
            Map.entry("vault.key_check", "keys"),
            Map.entry("api.client", "other agencies"),
            Map.entry("work.scheduled_tasks", "timers"));

    private static final Path DATA = Path.of("..", "docs", "personal-data.md");
    private static final Path SECURITY = Path.of("..", "docs", "security.md");

    @Autowired
    JdbcClient db;

    @Autowired
    ObjectProvider<HeldData> data;

    @Autowired
    HeldRows rows;

    @Autowired
    RetentionTable table;

    @Autowired
    KindWords words;

    private List<Held> held() {
        return data.orderedStream().flatMap(one -> one.held().stream()).toList();
    }

    @Test
    void everyTableThatLeadsToAPersonIsSpokenFor() {
        var spokenFor = held().stream().flatMap(one -> one.tables().stream()).collect(Collectors.toSet());
        var ofPersons = ofPersons();

        assertThat(ofPersons).contains("cases.decision", "payments.recovery_part", "access.audit_row", "registry.tie");
        ofPersons.removeAll(spokenFor);
        assertThat(ofPersons).as("tables of persons that no HeldData holds").isEmpty();
        var sealed = sealed();
        sealed.removeAll(spokenFor);
        assertThat(sealed).as("tables with sealed columns").containsExactlyInAnyOrderElementsOf(OF_NOBODY.keySet());
    }

    /** By a foreign key to the person, directly or through others; by the name of a column; or by a comment on one that begins with "person". */
    private Set<String> ofPersons() {
        var found = new TreeSet<>(db.sql("""
                select c.table_schema || '.' || c.table_name
                from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
                where t.table_type = 'BASE TABLE' and c.table_schema not in ('pg_catalog', 'information_schema')
                    and (c.column_name in ('person', 'applicant', 'merged', 'kept', 'subjects', 'principal_name', 'behalf_of')
                        or c.column_name like '%person%' and c.data_type = 'uuid'
                        or col_description((c.table_schema || '.' || c.table_name)::regclass, c.ordinal_position) like 'person%')
                """).query(String.class).list());
        found.add("registry.person");
        var keys = db.sql("""
                select conrelid::regclass::text as child, confrelid::regclass::text as parent from pg_constraint where contype = 'f'
                """)
                .query((row, _) -> List.of(row.getString("child"), row.getString("parent")))
                .list();
        for (var before = 0; before != found.size(); ) {
            before = found.size();
            for (var key : keys) if (found.contains(key.getLast())) found.add(key.getFirst());
        }
        return found;
    }

    private Set<String> sealed() {
        return new TreeSet<>(db.sql("""
                select table_schema || '.' || table_name from information_schema.columns join information_schema.tables
                    using (table_schema, table_name)
                where data_type = 'bytea' and table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                """).query(String.class).list());
    }

    @Test
    void everyKindStandsOnceInTheTableOfRetention() {
        var ageing = data.orderedStream().flatMap(one -> one.ageing().stream()).map(HeldData.Ageing::kind);

        assertThat(table.kinds().stream().flatMap(kind -> kind.holds().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        held().stream().map(Held::kind).toList());
        assertThat(table.kinds().stream().flatMap(kind -> kind.ages().stream()))
                .containsExactlyInAnyOrderElementsOf(ageing.toList());
        assertThat(table.kinds()).allSatisfy(kind -> {
            assertThat(kind.ages().isEmpty() || kind.period() != null)
                    .as(kind.kind())
                    .isTrue();
            assertThat(kind.kind()).matches("[a-z]+");
        });
    }

    @Test
    void whatHasToBeKeptHasNoStatementThatErasesIt() {
        assertThat(held())
                .allSatisfy(one -> assertThat(one.erasing().isEmpty())
                        .as(one.kind())
                        .isEqualTo(one.fate() == Held.Fate.KEPT || one.fate() == Held.Fate.STAYS));
    }

    @Test
    void everyFieldHasWordsAndIsDescribed() throws IOException {
        var lines = new ArrayList<String>();
        for (var one : held()) {
            var fields = rows.fields(one);
            lines.add("| `%s` | %s | %s |"
                    .formatted(
                            one.kind(),
                            Texts.in(Language.EN).get("privacy.held." + one.kind()),
                            fields.stream().map(field -> "`" + field + "`").collect(Collectors.joining(", "))));
            var known = new HashSet<>(fields);
            for (var language : Language.values()) {
                var texts = Texts.in(language);
                assertThat(texts.has("privacy.held." + one.kind()))
                        .as(one.kind())
                        .isTrue();
                assertThat(fields.stream()
                                .map(field -> base(field, known))
                                .filter(field -> !texts.has("privacy.field." + field)))
                        .as(one.kind())
                        .isEmpty();
            }
        }
        compare("personal-data", lines, DATA);
    }

    private static String base(String field, Set<String> known) {
        var base = field.replaceFirst("(Words|Name)$", "");
        return known.contains(base) ? base : field;
    }

    @Test
    void theDocumentsTellTheTableOfRetention() throws IOException {
        var frame = anjia.web.Frame.outsideRequests(Language.EN);
        var lines = table.kinds().stream()
                .map(kind -> "| %s | %s | %s | %s | %s |"
                        .formatted(
                                words.name(kind, frame),
                                words.period(kind, frame),
                                frame.text("privacy.action." + kind.action()),
                                kind.ground(),
                                frame.text("privacy.sure." + kind.sure())))
                .toList();
        compare("retention", lines, SECURITY);
    }

    /** What was found lies in target, to be copied when it is right. */
    private static void compare(String name, List<String> lines, Path document) throws IOException {
        Files.write(Path.of("target", name + ".md"), lines);
        var told = Files.exists(document) ? Files.readAllLines(document) : List.<String>of();
        assertThat(told)
                .as("%s tells what stands in target/%s.md", document, name)
                .containsSubsequence(lines);
        assertThat(Stream.of(lines).flatMap(List::stream)).doesNotContainNull();
    }
}
