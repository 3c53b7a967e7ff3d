package anjia.posts.text;

import anjia.places.DivisionCode;
import anjia.places.Places;
import anjia.postsearch.Card;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cards of open posts, read for the index (岗位卡片). */
@Component
class CardRows {

    private static final int AT_ONCE = 1_000;

    private static final String CARDS = """
            select p.listed_as, min(p.listed_on) as listed_on, array_agg(p.id order by p.id) as posts, min(p.title) as title, min(o.name) as employer,
                min(p.occupation) as occupation, array_agg(distinct array_to_string(p.certificates, ' ')) as certificates,
                min(p.division) as division, min(p.place) as place,
                min(case when p.hourly then (p.wage_low * posts.hours_a_month(p.part_time, p.days_a_week, p.hours_a_day))::bigint
                    else p.wage_low end) as wage, array_agg(distinct p.work) as work,
                array_agg(distinct concat_ws(' ', p.lodging, p.shift = 'DAY', p.part_time)) as terms,
                array_agg(distinct concat_ws(' ', p.shift, case when p.lodging then 'LODGING' end, case when p.meals then 'MEALS' end,
                    case when p.lodging and p.meals then 'BOTH' end, case when p.part_time then 'PART_TIME' end,
                    case when p.insurance = 'ALL' then 'INSURED' end)) as facts
            from posts.post p join registry.report_organisation o on o.id = p.employer
            where p.state = 'OPEN' and p.open_until >= :today and p.listed_as is not null %s group by p.listed_as
            """;

    /** In the order of the list, in which the index takes them in fastest. */
    private static final String ALL = CARDS.formatted("") + " order by min(p.listed_on) desc, p.listed_as desc";

    private static final String SOME = CARDS.formatted("and p.listed_as = any(:cards)");

    private final JdbcClient db;
    private final Places places;

    CardRows(JdbcClient db, Places places) {
        this.db = db;
        this.places = places;
    }

    void all(LocalDate today, Consumer<Card> each) {
        try (var cards = db.sql(ALL).withFetchSize(AT_ONCE).param("today", today).query(this::card).stream()) {
            cards.forEach(each);
        }
    }

    List<Card> of(Collection<UUID> cards, LocalDate today) {
        return db.sql(SOME)
                .param("today", today)
                .param("cards", cards.toArray(UUID[]::new))
                .query(this::card)
                .list();
    }

    /** Cards on which these posts stand now. */
    Set<UUID> with(Collection<UUID> posts) {
        return new HashSet<>(
                db.sql("select distinct listed_as from posts.post where id = any(:posts) and listed_as is not null")
                        .param("posts", posts.toArray(UUID[]::new))
                        .query(UUID.class)
                        .list());
    }

    /** Cards with a post the last day of which is over, though the night has not closed it. */
    Set<UUID> past(LocalDate today) {
        return new HashSet<>(
                db.sql("select distinct listed_as from posts.post where state = 'OPEN' and open_until < :today")
                        .param("today", today)
                        .query(UUID.class)
                        .list());
    }

    private Card card(ResultSet row, int number) throws SQLException {
        var division = row.getString("division");
        return new Card(
                row.getObject("listed_on", LocalDate.class).toEpochDay(),
                row.getObject("listed_as", UUID.class),
                Set.of((UUID[]) row.getArray("posts").getArray()),
                row.getString("title"),
                row.getString("employer"),
                PostWords.occupation(row.getString("occupation")),
                each(row, "certificates", PostWords::certificate),
                each(row, "facts", PostWords::fact),
                places.fullName(new DivisionCode(division)) + " " + row.getString("place"),
                division,
                row.getLong("wage"),
                texts(row, "work").toList(),
                texts(row, "terms").map(CardRows::terms).collect(Collectors.toSet()));
    }

    private static Set<String> each(ResultSet row, String column, UnaryOperator<String> id) throws SQLException {
        return texts(row, column)
                .flatMap(text -> Arrays.stream(text.split(" ")))
                .filter(one -> !one.isEmpty())
                .map(id)
                .collect(Collectors.toSet());
    }

    /** "t f f" */
    private static Card.Terms terms(String text) {
        return new Card.Terms(text.charAt(0) == 't', text.charAt(2) == 't', text.charAt(4) == 't');
    }

    private static Stream<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray());
    }
}
