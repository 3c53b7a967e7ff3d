package anjia.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The goals of people and posts, what they ask and what was found, in one run ({@code ./anjia bench matching}). Contenders take turns in one JVM,
 * so that a noisy neighbour disturbs all alike. Before anything is measured forty lists of each contender are compared with the reference's, and so
 * are lists of twenty, twenty posts' lists of people, and forty lists of the night after it. Medians; a share of 99 in 100 where a goal says so.
 * Peers come with the profile {@code peers}. Ends with 1 when a goal is not held.
 */
public final class MatchingTable {

    private final List<Row> rows = new ArrayList<>();

    private MatchingTable() {}

    /** @param least what the goal asks at least, {@code reach} what to reach for */
    record Row(String what, String least, String reach, String found, boolean held) {}

    public static void main(String[] arguments) throws Exception {
        var people = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8_000_000;
        var posts = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        var table = new MatchingTable();
        System.out.printf(
                Locale.ROOT, "%,d people, %,d posts, %s%n", people, posts, System.getProperty("java.version"));
        new WorkersTable(posts).into(table.rows);
        table.print();
        new EmployersTable(people).into(table.rows);
        new TextTable(posts).into(table.rows);
        table.print();
        new FairTable().into(table.rows);
        new NightTable(people, posts).into(table.rows);
        table.print();
        if (!table.rows.stream().allMatch(Row::held)) System.exit(1);
    }

    private void print() {
        System.out.println();
        System.out.println("| what | at least | reach for | found | |");
        System.out.println("|---|---|---|---|---|");
        for (var row : rows)
            System.out.printf(
                    "| %s | %s | %s | **%s** | %s |%n",
                    row.what(), row.least(), row.reach(), row.found(), row.held() ? "held" : "NOT HELD");
        System.out.println();
    }
}
