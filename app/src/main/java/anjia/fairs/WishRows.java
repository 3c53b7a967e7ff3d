package anjia.fairs;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The posts that people would like to talk about, or talked about, each the dearest first. */
@Component
class WishRows {

    private record WishRow(
            UUID entry,
            UUID post,
            String title,
            String employer,
            @Nullable Integer booth,
            int rank,
            int regard,
            String outcome,
            @Nullable Integer slot,
            int ahead,
            int luckier,
            String off,
            String result,
            @Nullable LocalDate startsOn,
            boolean walkedUp,
            @Nullable Integer publishedAs) {

        Entry.Wish wish() {
            return new Entry.Wish(
                    post,
                    title,
                    employer,
                    booth,
                    rank,
                    regard,
                    outcome,
                    slot,
                    ahead,
                    luckier,
                    off,
                    result,
                    startsOn,
                    walkedUp,
                    publishedAs);
        }
    }

    private final JdbcClient db;

    WishRows(JdbcClient db) {
        this.db = db;
    }

    /** By entry. */
    Map<UUID, List<Entry.Wish>> of(UUID[] entries) {
        return db.sql("""
                select w.entry, w.post, f.title, o.name as employer, s.booth, w.rank, w.regard, w.outcome, w.slot, w.ahead, w.luckier,
                    w.off, w.result, w.starts_on, w.walked_up, f.published_as
                from fairs.wish w join fairs.offer f on f.fair = w.fair and f.post = w.post join fairs.stand s on s.id = f.stand
                    join registry.report_organisation o on o.id = s.organisation
                where w.entry = any(:entries) order by w.entry, w.rank
                """).param("entries", entries).query(WishRow.class).list().stream()
                .collect(Collectors.groupingBy(WishRow::entry, Collectors.mapping(WishRow::wish, Collectors.toList())));
    }
}
