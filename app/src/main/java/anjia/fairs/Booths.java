package anjia.fairs;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * People walk to any booth (现场洽谈): which posts are talked about there, and who stands before it. Whoever shows her code shows herself;
 * a number alone can be guessed, and finds only those who chose a post of the employer.
 */
@Component
class Booths {

    static final int AT_ONCE = 20;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    private static final String BROUGHT = """
             from fairs.offer f join fairs.stand s on s.id = f.stand and s.state = 'ACCEPTED'
                join registry.report_organisation o on o.id = s.organisation
            where f.fair = :fair and f.state = 'BROUGHT'
            """;

    /** A post that is talked about at a fair; also one that is filled meanwhile. */
    record Brought(
            UUID post,
            String title,
            String employer,
            @Nullable Integer booth) {}

    /** @param shown whether it was her code, and not only a number */
    record Before(Entry entry, boolean shown) {}

    private final JdbcClient db;
    private final EntryRows entries;

    Booths(JdbcClient db, EntryRows entries) {
        this.db = db;
        this.entries = entries;
    }

    /** @param words all of them in the title or in the name of the employer; a number is that of its booth; {@code entry} whose posts are left out */
    List<Brought> find(UUID fair, UUID entry, List<String> words, @Nullable UUID after, int most) {
        return db.sql("select f.post, f.title, o.name as employer, s.booth" + BROUGHT + """
                 and not exists (select from unnest(:words) as w (word)
                        where case when w.word ~ '^[0-9]{1,4}$' and s.booth is not null then w.word <> s.booth::text
                            else position(w.word in lower(f.title || ' ' || o.name)) = 0 end)
                    and not exists (select from fairs.wish w where w.entry = :entry and w.post = f.post)
                    and (cast(:after as uuid) is null
                        or (f.title, f.post) > (select l.title, l.post from fairs.offer l where l.fair = :fair and l.post = :after))
                order by f.title, f.post limit :most
                """)
                .param("fair", fair)
                .param("entry", entry)
                .param("words", words.toArray(String[]::new))
                .param("after", after)
                .param("most", most)
                .query(Brought.class)
                .list();
    }

    boolean isBrought(UUID fair, UUID post) {
        return db.sql("select exists (select" + BROUGHT + " and f.post = :post)")
                .param("fair", fair)
                .param("post", post)
                .query(Boolean.class)
                .single();
    }

    boolean isBroughtBy(UUID organisation, UUID fair, UUID post) {
        return db.sql("select exists (select" + BROUGHT + " and f.post = :post and s.organisation = :organisation)")
                .param("fair", fair)
                .param("post", post)
                .param("organisation", organisation)
                .query(Boolean.class)
                .single();
    }

    /** @param typed her code, the address that its picture holds, or her number; who withdrew is found again once she came through the gate */
    Optional<Before> before(UUID organisation, UUID fair, String typed) {
        var shown = byCode(fair, typed);
        if (shown.isPresent()) return shown.map(entry -> new Before(entry, true));
        return byNumber(organisation, fair, typed.strip()).map(entry -> new Before(entry, false));
    }

    Optional<Entry> byCode(UUID fair, String typed) {
        return GateCode.parse(typed).flatMap(code -> entries.byCode(fair, code)).filter(entry -> !entry.left());
    }

    /** For staff, who have the list of the gate: by her code or by her number alone. */
    Optional<Entry> anybody(UUID fair, String typed) {
        var shown = GateCode.parse(typed).flatMap(code -> entries.byCode(fair, code));
        if (shown.isPresent() || !NUMBER.matcher(typed.strip()).matches()) return shown;
        return db.sql("select id from fairs.entry where fair = :fair and number = :number")
                .param("fair", fair)
                .param("number", Integer.valueOf(typed.strip()))
                .query(UUID.class)
                .optional()
                .flatMap(entry -> entries.find(fair, entry));
    }

    private Optional<Entry> byNumber(UUID organisation, UUID fair, String typed) {
        if (!NUMBER.matcher(typed).matches()) return Optional.empty();
        return db.sql("""
                select e.id from fairs.entry e where e.fair = :fair and e.number = :number and e.left_at is null and exists (
                    select from fairs.wish w join fairs.offer f on f.fair = w.fair and f.post = w.post join fairs.stand s on s.id = f.stand
                    where w.entry = e.id and s.organisation = :organisation and s.state = 'ACCEPTED')
                """)
                .param("fair", fair)
                .param("number", Integer.valueOf(typed))
                .param("organisation", organisation)
                .query(UUID.class)
                .optional()
                .flatMap(entry -> entries.find(fair, entry));
    }

    /** Behind what she chose; a second time it changes nothing. In the transaction of the result. */
    void walksUp(UUID entry, UUID fair, UUID post) {
        // one after the other: no two of her posts have the same place
        db.sql("select id from fairs.entry where id = :entry for update")
                .param("entry", entry)
                .query(UUID.class)
                .single();
        db.sql("""
                insert into fairs.wish (entry, fair, post, rank, walked_up)
                select :entry, :fair, :post, coalesce(max(rank), 0) + 1, true from fairs.wish where entry = :entry
                on conflict (entry, post) do nothing
                """)
                .param("entry", entry)
                .param("fair", fair)
                .param("post", post)
                .update();
    }
}
