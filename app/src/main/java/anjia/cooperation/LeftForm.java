package anjia.cooperation;

import anjia.access.PersonId;
import anjia.web.FieldError;
import anjia.web.Frame;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who went, where each works and whether a contract is signed (出发登记表), by the names of the fields with the id of the person. It speaks of those
 * whose field for the employer it brings: a portion of the roster.
 */
record LeftForm(Map<String, String> typed) {

    static final int LONGEST = 80;

    private boolean went(Traveller one) {
        return "true".equals(typed.get("went." + one.person().value()));
    }

    private String employer(Traveller one) {
        return typed.getOrDefault("employer." + one.person().value(), "").strip();
    }

    private List<Traveller> looked(List<Traveller> roster) {
        return roster.stream()
                .filter(one -> one.waits()
                        && typed.containsKey("employer." + one.person().value()))
                .toList();
    }

    /** All that was typed: what it means changes with the roster, and the same press twice is one. */
    String said() {
        return typed.entrySet().stream()
                .filter(one -> one.getKey().contains("."))
                .sorted(Map.Entry.comparingByKey())
                .toList()
                .toString();
    }

    /** Of whom it speaks. */
    Set<PersonId> people(List<Traveller> roster) {
        return looked(roster).stream().map(Traveller::person).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    List<FieldError> faults(List<Traveller> roster, Frame frame) {
        var faults = new ArrayList<FieldError>();
        for (var one : looked(roster)) {
            var length = employer(one).length();
            if (went(one) && (length < 2 || length > LONGEST))
                faults.add(
                        new FieldError("employer." + one.person().value(), frame.text("cooperation.fault.employer")));
        }
        return faults;
    }

    /** Of a form without faults, in the order of the roster. An employer who was not changed is that of the post. */
    Map<PersonId, Traveller.Work> went(List<Traveller> roster, List<PostOffer> chosen) {
        var went = new LinkedHashMap<PersonId, Traveller.Work>();
        for (var one : looked(roster)) {
            var contract = "true".equals(typed.get("contract." + one.person().value()));
            if (went(one)) went.put(one.person(), work(one, employer(one), contract, chosen));
        }
        return went;
    }

    /** The organisation of the house is that of her post, as long as its name is the one that was typed. */
    static Traveller.Work work(Traveller one, String employer, boolean contract, List<PostOffer> chosen) {
        var organisation = post(one, chosen)
                .filter(post -> post.employerName().equals(employer))
                .map(PostOffer::employer)
                .orElse(null);
        return new Traveller.Work(employer, organisation, contract);
    }

    static Optional<PostOffer> post(Traveller one, List<PostOffer> chosen) {
        return chosen.stream().filter(post -> post.id().equals(one.post())).findFirst();
    }
}
