package anjia.cases;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.Actor;
import anjia.catalogue.SealedAnswers;
import anjia.registry.Organisations;
import java.util.List;
import java.util.UUID;

/** Items for organisations in a house that somebody walks through. */
public final class OrganisationCasesForTour {

    /** The subsidy of a workshop. */
    public static final String ITEM = Counter.WORKSHOP;

    private final House house;

    /** Whatever the house is made of. */
    @FunctionalInterface
    public interface House {
        <T> T bean(Class<T> kind);
    }

    public OrganisationCasesForTour(House house) {
        this.house = house;
    }

    /** What was answered about two workers, as an address carries it. */
    public String answered() {
        return house.bean(SealedAnswers.class).seal(Counter.WORKERS);
    }

    /** Waits for the originals. @return its number */
    public String handsIn(Actor.Agent agent) {
        var organisation =
                house.bean(Organisations.class).find(agent.organisation()).orElseThrow();
        var wish = new HandingInForOrganisations.Wish(organisation, ITEM, Counter.WORKERS, List.of(), false);
        var result = house.bean(HandingInForOrganisations.class)
                .submit(agent, UUID.randomUUID().toString(), wish);
        assertThat(result.outcome()).isEqualTo(HandingInForOrganisations.Outcomes.TAKEN);
        return result.number();
    }
}
