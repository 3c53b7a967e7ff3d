package anjia.privacy;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.cases.OfficeDays;
import anjia.catalogue.RecordNotes;
import anjia.privacy.Erasure.State;
import anjia.registry.WrittenSince;
import anjia.web.Chip;
import anjia.web.Frame;
import anjia.work.Today;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What her record page shows of her requests (删除申请进度); and they follow a parting. */
@Component
@Order(50)
class ErasureNotes implements RecordNotes, WrittenSince {

    private final Erasures erasures;
    private final OfficeDays days;
    private final Today today;
    private final JdbcClient db;

    ErasureNotes(Erasures erasures, OfficeDays days, Today today, JdbcClient db) {
        this.erasures = erasures;
        this.days = days;
        this.today = today;
        this.db = db;
    }

    @Nullable
    Chip chip(Erasure erasure) {
        return erasure.state() == State.OPEN ? Chip.of(days.left(today.day(), erasure.dueOn())) : null;
    }

    @Override
    public List<Note> of(Actor.Person person, Frame frame) {
        return erasures.ofHers(person).stream()
                .map(one -> new Note(
                        frame.text("privacy.erase.title"),
                        frame.text("privacy.state." + one.state()),
                        chip(one),
                        ErasePages.PATH + "/requests/" + one.id()))
                .toList();
    }

    @Override
    public void give(PersonId from, PersonId to, UUID bound) {
        db.sql("""
                update privacy.erasure_request r set person = :to
                where r.person = :from and r.id > :bound and not exists (
                    select from privacy.erasure_request other
                    where other.person = :to and other.state = 'OPEN' and r.state = 'OPEN')
                """)
                .param("from", from.value())
                .param("to", to.value())
                .param("bound", bound)
                .update();
        db.sql("update privacy.copy set person = :to where person = :from and id > :bound")
                .param("from", from.value())
                .param("to", to.value())
                .param("bound", bound)
                .update();
    }
}
