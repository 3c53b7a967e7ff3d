package anjia.registry;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.registry.Merge.Side;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a merge changes of the one that stays, and how it is given back (合并时的基本信息): her name and her phone, when the other one's hold. */
@Component
@Order(0)
class PersonMerge implements WrittenSince {

    private record Row(UUID id, byte[] name, byte @Nullable [] phone) {}

    private final JdbcClient db;
    private final PersonPast past;
    private final PersonSeal seal;

    PersonMerge(JdbcClient db, PersonPast past, PersonSeal seal) {
        this.db = db;
        this.past = past;
        this.seal = seal;
    }

    /** @return the row that keeps what was known of her; empty when nothing of hers changed */
    Optional<UUID> take(Actor.Staff officer, Merge merge) {
        if (merge.nameOf() == Side.KEPT && merge.phoneOf() == Side.KEPT) return Optional.empty();
        var kept = merge.kept().value();
        var correction = past.keep(officer, kept, new Grounds(merge.reason(), merge.paper()));
        var merged = row(merge.merged());
        if (merge.nameOf() == Side.MERGED) name(kept, seal.openName(merged.id(), merged.name()));
        if (merge.phoneOf() == Side.MERGED) phone(kept, merged);
        return Optional.of(correction);
    }

    private void name(UUID person, String name) {
        db.sql("""
                update registry.person set name = :name, name_index = :nameIndex, initials_index = :initialsIndex,
                    sound_index = :soundIndex
                where id = :id
                """)
                .param("id", person)
                .param("name", seal.sealName(person, name))
                .param("nameIndex", seal.indexOfName(name))
                .param("initialsIndex", seal.indexOfInitialsIn(name))
                .param("soundIndex", seal.indexOfSound(name))
                .update();
    }

    private void phone(UUID person, Row from) {
        var phone = from.phone() == null ? null : new PhoneNumber(seal.openPhone(from.id(), from.phone()));
        db.sql("update registry.person set phone = :phone, phone_index = :index where id = :id")
                .param("id", person)
                .param("phone", phone == null ? null : seal.sealPhone(person, phone))
                .param("index", phone == null ? null : seal.indexOfPhone(phone))
                .update();
    }

    /** Her name and phone as they lay before, to the byte; what was corrected since the merge stays corrected. */
    void giveBack(Actor.Staff officer, Merge merge, UUID correction, Grounds grounds) {
        var kept = merge.kept().value();
        var all = past.of(kept);
        if (!all.getFirst().id().equals(correction)) return;
        past.keep(officer, kept, grounds);
        var before = all.getFirst();
        var name = seal.openName(kept, before.name());
        var phone = before.phone() == null ? null : new PhoneNumber(seal.openPhone(kept, before.phone()));
        db.sql("""
                update registry.person set name = :name, name_index = :nameIndex, initials_index = :initialsIndex,
                    sound_index = :soundIndex, phone = :phone, phone_index = :phoneIndex
                where id = :id
                """)
                .param("id", kept)
                .param("name", before.name())
                .param("nameIndex", seal.indexOfName(name))
                .param("initialsIndex", seal.indexOfInitialsIn(name))
                .param("soundIndex", seal.indexOfSound(name))
                .param("phone", before.phone())
                .param("phoneIndex", phone == null ? null : seal.indexOfPhone(phone))
                .update();
    }

    Optional<String> phoneOf(PersonId person) {
        var row = row(person);
        return Optional.ofNullable(row.phone()).map(phone -> seal.openPhone(row.id(), phone));
    }

    private Row row(PersonId person) {
        return db.sql("select id, name, phone from registry.person where id = :id")
                .param("id", person.value())
                .query(Row.class)
                .single();
    }

    /** Ties that began since; one that the other has already stays where it is. */
    @Override
    public void give(PersonId from, PersonId to, UUID bound) {
        db.sql("""
                update registry.tie t set person = :to
                where t.person = :from and t.id > :bound and not (upper_inf(t.valid) and exists (
                    select from registry.tie o
                    where o.person = :to and o.kind = t.kind and o.place = t.place and upper_inf(o.valid)))
                """)
                .param("from", from.value())
                .param("to", to.value())
                .param("bound", bound)
                .update();
    }
}
