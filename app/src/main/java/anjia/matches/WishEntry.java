package anjia.matches;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.PersonId;
import anjia.matching.Mobility;
import anjia.work.Changes;
import anjia.work.Today;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters what people looked for before this house (既有求职登记录入), and measures how evenly they are shown posts without waiting for the night. */
@Service
public class WishEntry {

    private final WishRows wishes;
    private final ConsentRows consents;
    private final Exposures exposures;
    private final Market market;
    private final Audit audit;
    private final Changes changes;
    private final Today today;

    WishEntry(
            WishRows wishes,
            ConsentRows consents,
            Exposures exposures,
            Market market,
            Audit audit,
            Changes changes,
            Today today) {
        this.wishes = wishes;
        this.consents = consents;
        this.exposures = exposures;
        this.market = market;
        this.audit = audit;
        this.changes = changes;
        this.today = today;
    }

    /**
     * Somebody who looks for work.
     *
     * @param bornOn as the registry has it
     * @param home county, six digits
     * @param work codes of occupations, at most three, the dearest first; she has done the first
     * @param faraway whether any place in the country will do; else her county
     * @param wage lowest, in yuan a month; 0 when she does not mind
     * @param findableUntil last day on which any employer may find her; null when nobody may
     */
    public record Looking(
            PersonId person,
            LocalDate bornOn,
            String home,
            List<String> work,
            boolean faraway,
            int wage,
            @Nullable LocalDate findableUntil) {
        public Looking {
            work = List.copyOf(work);
        }

        /** What she was not asked is as if she did not mind. */
        Wish wish() {
            return new Wish(
                    person,
                    bornOn,
                    home,
                    work,
                    work.stream().limit(1).toList(),
                    faraway ? Mobility.NATION : Mobility.COUNTY,
                    List.of(),
                    wage,
                    true,
                    false,
                    Hours.ANY,
                    List.of(),
                    List.of(),
                    List.of(Question.WORK, Question.HOME, Question.REACH, Question.WAGE),
                    false);
        }

        /** Never what she said: logs and messages print records. */
        @Override
        public String toString() {
            return "Looking[" + person.value() + "]";
        }
    }

    @Transactional
    public void enter(Actor.SystemJob job, List<Looking> people) {
        for (var one : people) {
            wishes.insert(one.wish());
            var until = one.findableUntil();
            if (until != null) consents.give(one.person(), new Consent(List.of(EmployerKind.values()), until));
        }
        var ids = people.stream().map(one -> one.person().value()).toList();
        changes.append(Wishes.KIND, ids);
        audit.record(job, "matches.enter", ids, Map.of());
    }

    /** To be called when what was entered is committed. */
    public void measure() {
        while (market.follow()) {}
        exposures.measure(today.day());
    }
}
