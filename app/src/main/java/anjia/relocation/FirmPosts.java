package anjia.relocation;

import anjia.places.CodeRange;
import anjia.places.DivisionCode;
import anjia.places.Places;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What firms look for in their county (在招岗位). */
@Component
class FirmPosts {

    private final JdbcClient db;
    private final Places places;
    private final Firms firms;

    FirmPosts(JdbcClient db, Places places, Firms firms) {
        this.db = db;
        this.places = places;
        this.firms = firms;
    }

    record Offer(UUID employer, UUID id, String title) {}

    /** The newest open post of each, by employer. */
    Map<UUID, Offer> newest(DivisionCode county, Collection<UUID> employers) {
        var ranges = places.scope(county, firms.today());
        var newest = new HashMap<UUID, Offer>();
        db.sql("""
                select employer, id, title from posts.report_post p
                where state = 'open' and employer = any(:employers)
                    and exists (select from unnest(:from, :to) as range (low, high) where p.division >= low and p.division < high)
                order by open_from desc, id
                """)
                .param("employers", employers.toArray(UUID[]::new))
                .param("from", ranges.stream().map(CodeRange::from).toArray(String[]::new))
                .param("to", ranges.stream().map(CodeRange::to).toArray(String[]::new))
                .query(Offer.class)
                .list()
                .forEach(one -> newest.putIfAbsent(one.employer(), one));
        return newest;
    }
}
