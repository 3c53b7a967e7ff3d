package anjia.cases;

import anjia.catalogue.Catalogue;
import anjia.catalogue.Matter;
import anjia.catalogue.SealedAnswers;
import anjia.engine.Item;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Several items on one way (一件事一次办): one of them leads and gives the way its address, the others travel with what is typed. Each of
 * them becomes a file of its own, with its own office and clock.
 */
@Component
class Bundles {

    private final Applying applying;
    private final Catalogue catalogue;
    private final SealedAnswers sealed;

    Bundles(Applying applying, Catalogue catalogue, SealedAnswers sealed) {
        this.applying = applying;
        this.catalogue = catalogue;
        this.sealed = sealed;
    }

    /** The address where all of these are handed in together, with what was typed so far. One that is about the person leads if there is one. */
    String address(List<Matter> matters, Application application, boolean insists) {
        var first = matters.stream()
                .filter(matter -> matter.subject().isEmpty())
                .findFirst()
                .orElse(matters.getFirst());
        var others = matters.stream().filter(matter -> !matter.equals(first)).toList();
        var typed = application.together(others).typed();
        var about = catalogue.find(first.item()).map(Item::subject).orElse("");
        if (!about.isEmpty()) typed = typed.with(about, first.subject());
        return new Way(first.item(), "", insists).with(sealed.seal(typed));
    }

    /** Everything that she chose, without what must come before it. */
    List<Matter> chosen(Way way, Application application) {
        return Stream.concat(Stream.of(applying.matter(way.item(), application)), application.together().stream())
                .distinct()
                .toList();
    }

    /** The way of the others when these offers stay behind; empty when no other was chosen, or when none of these was. */
    String without(List<Plan.Offer> offers, Way way, Application application) {
        var behind = offers.stream().map(Plan.Offer::matter).collect(Collectors.toSet());
        var chosen = chosen(way, application);
        var rest = chosen.stream().filter(matter -> !isOneOf(behind, matter)).toList();
        return rest.isEmpty() || rest.size() == chosen.size() ? "" : address(rest, application, way.insists());
    }

    private static boolean isOneOf(Set<Matter> matters, Matter chosen) {
        return matters.stream().anyMatch(matter -> Applying.means(chosen, matter));
    }
}
