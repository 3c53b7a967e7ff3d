package anjia.matches;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.PersonDirectory;
import anjia.access.PersonId;
import anjia.access.PersonMessages;
import anjia.matching.Score;
import anjia.work.Today;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An employer looks whom a post of his suits (单位找人): only who consents to employers like him, without a name, each look written and shown to
 * her. He asks her; name and phone come with her yes.
 */
@Service
class Search {

    /** Shown at a time; who was asked makes room for the next. Sure: designed by us. */
    static final int MOST_SHOWN = 20;

    /** Of the list at first; then twice as many, until enough are found or it ends. */
    private static final int LOOKED_AT = 400;

    private static final int MOST_POSTS = 100;

    private final Market market;
    private final OfferRows offers;
    private final WishRows wishes;
    private final ConsentRows consents;
    private final LookRows looks;
    private final ApplicationRows applications;
    private final Terms terms;
    private final ObjectProvider<PersonDirectory> directory;
    private final PersonMessages messages;
    private final Audit audit;
    private final Today today;

    Search(
            Market market,
            OfferRows offers,
            WishRows wishes,
            ConsentRows consents,
            LookRows looks,
            ApplicationRows applications,
            Terms terms,
            ObjectProvider<PersonDirectory> directory,
            PersonMessages messages,
            Audit audit,
            Today today) {
        this.market = market;
        this.offers = offers;
        this.wishes = wishes;
        this.consents = consents;
        this.looks = looks;
        this.applications = applications;
        this.terms = terms;
        this.directory = directory;
        this.messages = messages;
        this.audit = audit;
        this.today = today;
    }

    /** Somebody without a name. @param look by which the employer asks her */
    record Somebody(UUID look, Pair pair, Score score) {}

    /** @param name and {@code phone} empty unless she goes along */
    record Applicant(Application application, String name, String phone) {}

    /** What came of asking somebody. */
    enum Asked {
        DONE,
        /** She cannot be found any more, or the post does not suit her now. */
        GONE,
        /** This employer has asked as many as may be on a day. */
        TOO_MANY,
        /** She has as many questions open as one can answer. */
        SHE_HAS_MANY
    }

    List<Offer> posts(Actor.Agent agent) {
        return offers.ofEmployer(agent.organisation(), today.day(), MOST_POSTS);
    }

    /** An open post of his. */
    Optional<Offer> find(Actor.Agent agent, UUID post) {
        return offers.find(post, today.day()).filter(one -> one.employer().equals(agent.organisation()));
    }

    /** The best for his post. Written for each of them before he sees any. */
    @Transactional
    public List<Somebody> people(Actor.Agent agent, Offer offer) {
        return people(agent, offer, LOOKED_AT);
    }

    /** @param atFirst how many of the list are looked at before it is asked for more */
    @Transactional
    public List<Somebody> people(Actor.Agent agent, Offer offer, int atFirst) {
        var shown = best(agent, offer, atFirst);
        if (shown.isEmpty()) return List.of();
        audit.record(
                agent,
                "matches.look",
                shown.stream().map(one -> one.wish().person().value()).toList(),
                Map.of("post", offer.id().toString()));
        var people = new ArrayList<Somebody>();
        for (var pair : shown)
            people.add(new Somebody(
                    looks.note(agent, pair.wish().person(), offer.id(), today.day()),
                    pair,
                    pair.score().orElseThrow()));
        return people;
    }

    /** Most of the list may consent to employers of another kind only, or have been asked. */
    private List<Pair> best(Actor.Agent agent, Offer offer, int atFirst) {
        var asked = applications.whoIsOn(agent.organisation(), offer.id());
        var seen = new HashSet<PersonId>();
        var kept = new ArrayList<Pair>();
        for (int k = atFirst; ; k = Math.multiplyExact(k, 2)) {
            var listed = market.people(offer, k);
            var others = listed.stream()
                    .filter(seen::add)
                    .filter(one -> !asked.contains(one.value()))
                    .toList();
            kept.addAll(consenting(agent, offer, consents.to(offer.employerPlace(), others, today.day())));
            if (kept.size() >= MOST_SHOWN || listed.size() < k)
                return kept.stream().limit(MOST_SHOWN).toList();
        }
    }

    /** Those of them, in their order, who consent to this employer at this moment and whom the post suits as they are now. Held until the end. */
    private List<Pair> consenting(Actor.Agent agent, Offer offer, List<PersonId> people) {
        var ids = people.stream().map(PersonId::value).toList();
        var held = consents.hold(ids, today.day());
        var said = wishes.of(held.keySet()).stream()
                .collect(Collectors.toMap(wish -> wish.person().value(), Function.identity()));
        var herself = new HashSet<>(directory.getObject().same(agent.id()));
        return ids.stream()
                .filter(said::containsKey)
                .map(said::get)
                .filter(wish -> wish.isReady() && !herself.contains(wish.person()))
                .filter(wish -> consents(held.get(wish.person().value()), offer, wish))
                .map(wish -> terms.pair(wish, offer, today.day()))
                .filter(pair -> pair.score().isPresent())
                .toList();
    }

    private static boolean consents(@Nullable Consent consent, Offer offer, Wish wish) {
        return consent != null && consent.kinds().contains(EmployerKind.of(offer.employerPlace(), wish.home()));
    }

    /** Asks somebody who was shown to him whether she wants to apply. Asked twice it is one question. */
    @Transactional
    public Asked ask(Actor.Agent agent, UUID post, UUID look) {
        var offer = find(agent, post).orElseThrow(NoSuchMatch::new);
        var shown = looks.find(agent.organisation(), post, look).orElseThrow(NoSuchMatch::new);
        if (applications.of(shown.person(), post).isPresent()) return Asked.DONE;
        if (consenting(agent, offer, List.of(shown.person())).isEmpty()) return Asked.GONE;
        if (applications.invitedToday(agent.organisation()) >= Applications.MOST_INVITED) return Asked.TOO_MANY;
        if (applications.waitingFor(shown.person()) >= Applications.MOST_WAITING) return Asked.SHE_HAS_MANY;
        var id = applications.begin(offer, shown.person(), ApplicationState.INVITED);
        if (id.isEmpty()) return Asked.DONE;
        audit.record(agent, "matches.invite", List.of(id.get(), shown.person().value(), post), Map.of());
        messages.tell(
                agent,
                shown.person(),
                "matches.INVITED:" + id.get(),
                "matches.told.INVITED",
                _ -> List.of(offer.employerName(), offer.title()));
        return Asked.DONE;
    }

    /** Who applied or was asked; names and phones of who goes along, and that is written. */
    @Transactional
    public List<Applicant> applicants(Actor.Agent agent, UUID post) {
        var all = applications.on(agent.organisation(), post);
        var seen = all.stream().filter(one -> one.state().showsHer()).toList();
        if (!seen.isEmpty())
            audit.record(
                    agent,
                    "matches.contact",
                    seen.stream().map(one -> one.person().value()).toList(),
                    Map.of("post", post.toString()));
        return all.stream().map(this::applicant).toList();
    }

    private Applicant applicant(Application application) {
        if (!application.state().showsHer()) return new Applicant(application, "", "");
        var known = directory.getObject();
        var person = known.kept(application.person());
        return new Applicant(
                application, known.nameOf(person), known.phoneOf(person).orElse(""));
    }
}
