package anjia.posts;

import anjia.places.CodeRange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open posts as everybody sees them (公开岗位): the newest card first, page by page by the key of the last one. */
@Component
class OpenPosts {

    /** An hour counts as often in a month as in {@code posts.report_post}. */
    private static final String LEAST = """
            p.wage_low * (case when p.hourly then posts.hours_a_month(p.part_time, p.days_a_week, p.hours_a_day) else 1 end) >= :least
            """;

    private final JdbcClient db;
    private final PostRows rows;

    OpenPosts(JdbcClient db, PostRows rows) {
        this.db = db;
        this.rows = rows;
    }

    /**
     * What is looked for.
     *
     * @param occupations codes, any of which will do; empty for all
     * @param places ranges of codes, any of which will do; empty for the whole country
     * @param least fen a month that the lower end of the wage reaches; 0 for any
     */
    record Wanted(
            Set<String> occupations,
            List<CodeRange> places,
            boolean lodging,
            long least,
            boolean day,
            boolean partTime) {
        Wanted {
            occupations = Set.copyOf(occupations);
            places = List.copyOf(places);
        }

        Wanted in(Set<String> others) {
            return new Wanted(others, places, lodging, least, day, partTime);
        }

        Wanted at(List<CodeRange> others) {
            return new Wanted(occupations, others, lodging, least, day, partTime);
        }

        Wanted atAnyWage() {
            return new Wanted(occupations, places, lodging, 0, day, partTime);
        }

        Wanted anyLodging() {
            return new Wanted(occupations, places, false, least, day, partTime);
        }

        Wanted anyShift() {
            return new Wanted(occupations, places, lodging, least, false, partTime);
        }

        Wanted anyHours() {
            return new Wanted(occupations, places, lodging, least, day, false);
        }
    }

    /** Where a page ended; two cards never share it. */
    record Key(LocalDate on, UUID as) {
        String text() {
            return on + "_" + as;
        }

        /** Empty for what is none. */
        static Optional<Key> read(String text) {
            var parts = text.split("_", 2);
            try {
                return parts.length < 2 || !parts[0].matches("\\d{4}-\\d{2}-\\d{2}")
                        ? Optional.empty()
                        : Optional.of(new Key(LocalDate.parse(parts[0]), UUID.fromString(parts[1])));
            } catch (DateTimeParseException | IllegalArgumentException notOurs) {
                return Optional.empty();
            }
        }
    }

    /** @param sources where it came from, in order of their names; at least one */
    record Card(Key key, Post post, List<String> sources) {}

    /** @param after the last card that was seen; null from the beginning */
    List<Card> page(Wanted wanted, @Nullable Key after, LocalDate today, int most) {
        var asked = new HashMap<String, Object>();
        var where = where(wanted, today, asked);
        if (after != null) {
            where.add("(p.listed_on, p.listed_as) < (:on, :as)");
            asked.put("on", after.on());
            asked.put("as", after.as());
        }
        asked.put("most", most);
        return cards(where, asked, "limit :most");
    }

    /** Those of certain cards that are still there and as wanted, by the id of the card. */
    Map<UUID, Card> listed(Wanted wanted, Collection<UUID> cards, LocalDate today) {
        var asked = new HashMap<String, Object>();
        var where = where(wanted, today, asked);
        where.add("p.listed_as = any(:cards)");
        asked.put("cards", cards.toArray(UUID[]::new));
        return cards(where, asked, "").stream()
                .collect(Collectors.toMap(card -> card.key().as(), Function.identity()));
    }

    private List<Card> cards(List<String> where, Map<String, Object> asked, String limit) {
        return db.sql("""
                select distinct on (p.listed_on, p.listed_as) p.*, array(select distinct s.source from posts.post s
                    where s.listed_as = p.listed_as and s.state = 'OPEN' and s.open_until >= :today order by s.source) as sources
                from posts.post p where %s order by p.listed_on desc, p.listed_as desc, p.id %s
                """.formatted(String.join(" and ", where), limit))
                .params(asked)
                .query(this::card)
                .list();
    }

    /** How many cards there are. */
    int count(Wanted wanted, LocalDate today) {
        var asked = new HashMap<String, Object>();
        return db.sql("select count(distinct p.listed_as) from posts.post p where "
                        + String.join(" and ", where(wanted, today, asked)))
                .params(asked)
                .query(Integer.class)
                .single();
    }

    /** All sources of the card on which an open post stands. */
    List<String> sources(UUID post, LocalDate today) {
        return db.sql("""
                select distinct s.source from posts.post p join posts.post s on s.listed_as = p.listed_as
                where p.id = :post and s.state = 'OPEN' and s.open_until >= :today order by s.source
                """)
                .param("post", post)
                .param("today", today)
                .query(String.class)
                .list();
    }

    /** One that has ever been open. */
    Optional<Post> find(UUID id) {
        return rows.find(id).filter(post -> post.openedOn() != null);
    }

    /** Its last day may be over before the night closes it. */
    static boolean isOpen(Post post, LocalDate today) {
        return post.state() == PostState.OPEN && !post.content().openUntil().isBefore(today);
    }

    private static List<String> where(Wanted wanted, LocalDate today, Map<String, Object> asked) {
        var where = new ArrayList<>(List.of("p.state = 'OPEN'", "p.open_until >= :today"));
        asked.put("today", today);
        if (!wanted.occupations().isEmpty()) {
            where.add("p.occupation = any(:occupations)");
            asked.put("occupations", wanted.occupations().toArray(String[]::new));
        }
        if (!wanted.places().isEmpty()) where.add(within(wanted.places(), asked));
        if (wanted.lodging()) where.add("p.lodging");
        if (wanted.day()) where.add("p.shift = 'DAY'");
        if (wanted.partTime()) where.add("p.part_time");
        if (wanted.least() > 0) {
            where.add(LEAST);
            asked.put("least", wanted.least());
        }
        return where;
    }

    private static String within(List<CodeRange> places, Map<String, Object> asked) {
        var any = new ArrayList<String>();
        for (var at = 0; at < places.size(); at++) {
            any.add("p.division >= :from%1$d and p.division < :to%1$d".formatted(at));
            asked.put("from" + at, places.get(at).from());
            asked.put("to" + at, places.get(at).to());
        }
        return "(" + String.join(" or ", any) + ")";
    }

    private Card card(ResultSet row, int number) throws SQLException {
        return new Card(
                new Key(row.getObject("listed_on", LocalDate.class), row.getObject("listed_as", UUID.class)),
                rows.post(row, number),
                List.of((String[]) row.getArray("sources").getArray()));
    }
}
