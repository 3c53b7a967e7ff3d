package anjia.registry;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.PersonId;
import anjia.access.Role;
import anjia.access.Sessions;
import anjia.access.TextMessages;
import anjia.registry.Merge.Side;
import anjia.registry.Merge.State;
import anjia.registry.Merged.Why;
import anjia.web.Language;
import anjia.web.Texts;
import anjia.work.Changes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one person of two entries, and two of one again (合并与撤销合并). No row of a record, a file or a payment is moved at a merge: the id that
 * goes leads to the one that stays, and whoever reads asks for both. So parting gives back what was, to the last row, whatever happened
 * since; what was written since for the one that stayed is given to the one whom the officer names.
 */
@Service
public class Merges {

    private final MergeRows rows;
    private final Persons persons;
    private final PersonMerge person;
    private final ObjectProvider<OpenMatters> openMatters;
    private final ObjectProvider<WrittenSince> writtenSince;
    private final Sessions sessions;
    private final TextMessages texts;
    private final Audit audit;
    private final Changes changes;

    Merges(
            MergeRows rows,
            Persons persons,
            PersonMerge person,
            ObjectProvider<OpenMatters> openMatters,
            ObjectProvider<WrittenSince> writtenSince,
            Sessions sessions,
            TextMessages texts,
            Audit audit,
            Changes changes) {
        this.rows = rows;
        this.persons = persons;
        this.person = person;
        this.openMatters = openMatters;
        this.writtenSince = writtenSince;
        this.sessions = sessions;
        this.texts = texts;
        this.audit = audit;
        this.changes = changes;
    }

    /** @param kept whose identity number is right; {@code nameOf} and {@code phoneOf} say whose name and phone are */
    public record Wish(PersonId merged, PersonId kept, Side nameOf, Side phoneOf, Grounds grounds) {}

    public static boolean mayMerge(Actor.Staff staff) {
        return staff.is(Role.OFFICER) || staff.is(Role.HEAD);
    }

    /** Whether a second member of staff looks before these two become one: a file is open or money is under way for either. */
    public boolean needsSecondEyes(PersonId one, PersonId other) {
        return openMatters.stream().anyMatch(matters -> matters.has(one) || matters.has(other));
    }

    /** @throws UnknownPerson when the officer does not reach both */
    @Transactional
    public Merged ask(Actor.Staff officer, Wish wish) {
        require(officer);
        var merged = persons.require(officer, wish.merged());
        var kept = persons.require(officer, wish.kept());
        if (merged.equals(kept)) return new Merged.Impossible(Why.ONE_ALREADY);
        rows.lock(merged, kept);
        if (rows.waits(merged) || rows.waits(kept)) return new Merged.Impossible(Why.WAITS);
        if (rows.keepsOthers(merged)) return new Merged.Impossible(Why.KEEPS_OTHERS);
        var id = rows.propose(officer, merged, kept, wish.nameOf(), wish.phoneOf(), wish.grounds());
        if (!needsSecondEyes(merged, kept)) return merge(officer, rows.find(id).orElseThrow());
        note(officer, "registry.askMerge", rows.find(id).orElseThrow());
        return new Merged.Proposed(id);
    }

    /** The second pair of eyes agrees. */
    @Transactional
    public Merged confirm(Actor.Staff officer, UUID id) {
        require(officer);
        var merge = rows.lock(id).filter(one -> reachesBoth(officer, one)).orElseThrow(() -> new UnknownMerge(id));
        if (merge.state() != State.PROPOSED) return new Merged.Impossible(Why.OVER);
        if (merge.askedBy().equals(officer.key())) return new Merged.Impossible(Why.SAME_EYES);
        rows.lock(merge.merged(), merge.kept());
        if (rows.keepsOthers(merge.merged())) return new Merged.Impossible(Why.KEEPS_OTHERS);
        return merge(officer, merge);
    }

    private Merged merge(Actor.Staff officer, Merge merge) {
        var phones = phones(merge);
        rows.merge(merge, officer, person.take(officer, merge).orElse(null));
        note(officer, "registry.merge", merge);
        tell("registry.merge:" + merge.id(), "registry.merge.told", phones);
        return new Merged.Done(merge.id());
    }

    /** The second pair of eyes does not agree, or who asked takes it back. */
    @Transactional
    public boolean refuse(Actor.Staff officer, UUID id, String reason) {
        require(officer);
        var merge = rows.lock(id).filter(one -> reachesBoth(officer, one)).orElseThrow(() -> new UnknownMerge(id));
        if (merge.state() != State.PROPOSED) return false;
        rows.end(merge, State.REFUSED, officer, reason, null);
        note(officer, "registry.refuseMerge", merge);
        return true;
    }

    /**
     * They are two again, as they were before. Log-ins of both end, because whoever was logged in saw the affairs of both.
     *
     * @param sinceTo to whom what was written since for the one that stayed is given
     * @return false when it was over already
     */
    @Transactional
    public boolean part(Actor.Staff officer, UUID id, String reason, Side sinceTo) {
        require(officer);
        var merge = rows.lock(id).filter(one -> reachesBoth(officer, one)).orElseThrow(() -> new UnknownMerge(id));
        if (merge.state() != State.MERGED) return false;
        rows.lock(merge.merged(), merge.kept());
        var trace = rows.trace(id);
        rows.end(merge, State.PARTED, officer, reason, sinceTo);
        if (trace.past() != null) person.giveBack(officer, merge, trace.past(), new Grounds(reason, null));
        if (sinceTo == Side.MERGED)
            writtenSince.orderedStream().forEach(rest -> rest.give(merge.kept(), merge.merged(), trace.bound()));
        sessions.end(List.of(merge.kept(), merge.merged()));
        note(officer, "registry.part", merge);
        tell("registry.part:" + id, "registry.merge.parted", phones(merge));
        return true;
    }

    /** One merge, when the officer reaches its persons; audited. */
    @Transactional
    public Optional<Merge> view(Actor.Staff officer, UUID id) {
        var found = rows.find(id).filter(merge -> reachesBoth(officer, merge));
        found.ifPresent(merge -> audit.record(
                officer,
                "registry.viewMerge",
                List.of(merge.merged().value(), merge.kept().value()),
                Map.of()));
        return found;
    }

    /** Those that wait for a second look first, then the newest; of persons whom the officer reaches. */
    public List<Merge> newest(Actor.Staff officer) {
        return rows.newest(officer);
    }

    /** How many of those that wait the officer may look at. */
    public int countWaiting(Actor.Staff officer) {
        return rows.countProposed(officer);
    }

    private boolean reachesBoth(Actor.Staff officer, Merge merge) {
        return persons.reaches(officer, merge.merged()) && persons.reaches(officer, merge.kept());
    }

    private static void require(Actor.Staff officer) {
        if (!mayMerge(officer)) throw new AccessDeniedException("may not merge persons: " + officer.key());
    }

    private List<String> phones(Merge merge) {
        return Stream.of(merge.kept(), merge.merged())
                .flatMap(one -> person.phoneOf(one).stream())
                .distinct()
                .toList();
    }

    private void tell(String key, String words, List<String> phones) {
        for (var i = 0; i < phones.size(); i++)
            texts.send(key + ":" + i, phones.get(i), Texts.in(Language.ZH_CN).get(words));
    }

    private void note(Actor.Staff officer, String act, Merge merge) {
        var both = List.of(merge.merged().value(), merge.kept().value());
        audit.record(officer, act, both, Map.of("merge", merge.id().toString()));
        changes.append("registry.person", both);
    }
}
