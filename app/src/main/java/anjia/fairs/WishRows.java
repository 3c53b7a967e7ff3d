package anjia.fairs;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The posts that people would like to talk about, or talked about, each the dearest first. */
@Component
class WishRows {

    private static final RowMapper<Entry.Wish> WISH = new SimplePropertyRowMapper<>(Entry.Wish.class);

    private final JdbcClient db;

    WishRows(JdbcClient db) {
        this.db = db;
    }

    /** By entry. */
    Map<UUID, List<Entry.Wish>> of(UUID[] entries) {
        return db
                .sql("""
                select w.entry, w.post, f.title, o.name as employer, s.booth, w.rank, w.regard, w.outcome, w.slot, w.ahead, w.luckier,
                    w.off, w.result, w.starts_on, w.walked_up, f.published_as
                from fairs.wish w join fairs.offer f on f.fair = w.fair and f.post = w.post join fairs.stand s on s.id = f.stand
                    join registry.report_organisation o on o.id = s.organisation
                where w.entry = any(:entries) order by w.entry, w.rank
                """)
                .param("entries", entries)
                .query((row, number) -> Map.entry(row.getObject("entry", UUID.class), WISH.mapRow(row, number)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
