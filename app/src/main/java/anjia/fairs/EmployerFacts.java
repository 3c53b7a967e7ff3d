package anjia.fairs;

import anjia.places.Places;
import anjia.registry.Organisation;
import anjia.registry.Organisations;
import anjia.web.Fact;
import anjia.web.Frame;
import anjia.work.Today;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who an employer at a fair is and what offices decided about it in three years (参会单位情况). Everybody reads of its code and the wages; of injuries and
 * disputes only who verifies it.
 *
 * @see "劳动保障监察条例 第二十二条；人力资源市场暂行条例 第二十八条 (verification)"
 */
@Component
class EmployerFacts {

    private static final int YEARS = 3;

    private final JdbcClient db;
    private final Organisations organisations;
    private final Places places;
    private final Today today;

    EmployerFacts(JdbcClient db, Organisations organisations, Places places, Today today) {
        this.db = db;
        this.organisations = organisations;
        this.places = places;
        this.today = today;
    }

    private record Decided(UUID employer, int wages, int paid, int injuries, int disputes, int objected) {
        static Decided nothing(UUID employer) {
            return new Decided(employer, 0, 0, 0, 0, 0);
        }
    }

    /** By employer. */
    Map<UUID, List<Fact>> forEverybody(List<Stand> stands, Frame frame) {
        return facts(stands, false, frame);
    }

    /** By employer. */
    Map<UUID, List<Fact>> forTheVerifier(List<Stand> stands, Frame frame) {
        return facts(stands, true, frame);
    }

    /** A fair has hundreds of employers: they are read together. */
    private Map<UUID, List<Fact>> facts(List<Stand> stands, boolean all, Frame frame) {
        var employers = stands.stream().map(Stand::organisation).distinct().toList();
        var known = organisations.all(employers);
        var decided = decided(employers);
        var facts = new HashMap<UUID, List<Fact>>();
        for (var employer : employers)
            facts.put(
                    employer,
                    facts(known.get(employer), decided.getOrDefault(employer, Decided.nothing(employer)), all, frame));
        return facts;
    }

    private List<Fact> facts(@Nullable Organisation employer, Decided decided, boolean all, Frame frame) {
        var facts = new ArrayList<Fact>();
        if (employer != null) {
            facts.add(new Fact(frame.text("fairs.employer.code"), code(employer, frame)));
            facts.add(new Fact(frame.text("fairs.countyLabel"), frame.place(places.localName(employer.division()))));
        }
        facts.add(new Fact(
                frame.text("fairs.employer.wages", YEARS),
                decided.wages() == 0
                        ? frame.text("fairs.employer.cases", 0)
                        : frame.text("fairs.employer.wagesCounted", decided.wages(), decided.paid())));
        if (!all) return facts;
        facts.add(new Fact(
                frame.text("fairs.employer.injuries", YEARS), frame.text("fairs.employer.cases", decided.injuries())));
        facts.add(new Fact(
                frame.text("fairs.employer.disputes", YEARS), frame.text("fairs.employer.cases", decided.disputes())));
        if (decided.objected() > 0)
            facts.add(new Fact(
                    frame.text("fairs.employer.objected"), frame.text("fairs.employer.cases", decided.objected())));
        return facts;
    }

    private static String code(Organisation employer, Frame frame) {
        var code = employer.creditCode();
        return code == null ? frame.text("fairs.employer.noCode") : code.value();
    }

    private Map<UUID, Decided> decided(List<UUID> employers) {
        return db
                .sql("""
                select organisation as employer, count(*) filter (where matter = 'wages') as wages,
                    count(*) filter (where matter = 'wages' and paid) as paid, count(*) filter (where matter = 'injury') as injuries,
                    count(*) filter (where matter = 'dispute') as disputes, count(*) filter (where objected) as objected
                from cases.report_employer where organisation = any(:employers) and decided_on >= :since group by organisation
                """)
                .param("employers", employers.toArray(UUID[]::new))
                .param("since", since(today.day()))
                .query(Decided.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Decided::employer, Function.identity()));
    }

    private static LocalDate since(LocalDate today) {
        return today.minusYears(YEARS).plusDays(1);
    }
}
