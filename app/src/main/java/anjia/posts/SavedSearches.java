package anjia.posts;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.registry.Persons;
import anjia.web.Ids;
import anjia.work.Today;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody asked to be told of (求职订阅管理): seen, saved and stopped by herself alone. */
@Service
class SavedSearches {

    /** Ours: enough for a few trades and places, few enough to read. */
    static final int MOST = 5;

    private final SavedSearchRows rows;
    private final Persons persons;
    private final Audit audit;
    private final Today today;

    SavedSearches(SavedSearchRows rows, Persons persons, Audit audit, Today today) {
        this.rows = rows;
        this.persons = persons;
        this.audit = audit;
        this.today = today;
    }

    List<SavedSearch> of(Actor.Person person) {
        return rows.of(person.id());
    }

    /** From the posts of today on. Saved again, it changes how often she is told. @return whether there was room */
    @Transactional
    public boolean save(Actor.Person person, Asked asked, boolean weekly) {
        var kept = persons.require(person, person.id());
        rows.lock(kept);
        var hers = rows.of(kept);
        var same = hers.stream().filter(one -> one.asked().equals(asked)).findFirst();
        if (same.isEmpty() && hers.size() >= MOST) return false;
        same.ifPresentOrElse(
                one -> rows.change(one.id(), weekly), () -> rows.insert(Ids.next(), kept, asked, weekly, today.day()));
        audit.record(person, "posts.saveSearch", List.of(kept.value()), Map.of());
        return true;
    }

    /** Stopped twice it is gone once; of somebody else's nothing happens. */
    @Transactional
    public void stop(Actor.Person person, UUID id) {
        var kept = persons.require(person, person.id());
        if (rows.delete(kept, id)) audit.record(person, "posts.stopSearch", List.of(kept.value()), Map.of());
    }
}
