package anjia.cooperation;

import anjia.access.PersonId;
import anjia.web.FieldError;
import anjia.web.Frame;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who went, where each works and whether a contract is signed (出发登记表), by the names of the fields with the id of the person. */
record LeftForm(Map<String, String> typed) {

    private static final int LONGEST = 80;

    private boolean went(Traveller one) {
        return "true".equals(typed.get("went." + one.person().value()));
    }

    private String employer(Traveller one) {
        return typed.getOrDefault("employer." + one.person().value(), "").strip();
    }

    private static List<Traveller> signed(List<Traveller> roster) {
        return roster.stream()
                .filter(one -> one.state() == Traveller.State.SIGNED)
                .toList();
    }

    List<FieldError> faults(List<Traveller> roster, Frame frame) {
        var faults = new ArrayList<FieldError>();
        for (var one : signed(roster)) {
            var length = employer(one).length();
            if (went(one) && (length < 2 || length > LONGEST))
                faults.add(
                        new FieldError("employer." + one.person().value(), frame.text("cooperation.fault.employer")));
        }
        return faults;
    }

    /** Of a form without faults, in the order of the roster. An employer who was not changed is that of the post. */
    Map<PersonId, Traveller.Work> went(List<Traveller> roster, List<PostOffer> offers) {
        var went = new LinkedHashMap<PersonId, Traveller.Work>();
        for (var one : signed(roster)) if (went(one)) went.put(one.person(), work(one, offers));
        return went;
    }

    private Traveller.Work work(Traveller one, List<PostOffer> offers) {
        var organisation = chosen(one, offers)
                .filter(post -> post.employerName().equals(employer(one)))
                .map(PostOffer::employer)
                .orElse(null);
        var contract = "true".equals(typed.get("contract." + one.person().value()));
        return new Traveller.Work(employer(one), organisation, contract);
    }

    static Optional<PostOffer> chosen(Traveller one, List<PostOffer> offers) {
        return offers.stream().filter(post -> post.id().equals(one.post())).findFirst();
    }
}
