package anjia.registry;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.registry.Merge.Side;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
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
        if (merge.nameOf() == Side.MERGED) name(kept, seal.sealName(kept, name(merged)), name(merged));
        var phone = phone(merged);
        if (merge.phoneOf() == Side.MERGED) phone(kept, phone == null ? null : seal.sealPhone(kept, phone), phone);
        return Optional.of(correction);
    }

    private String name(Row row) {
        return seal.openName(row.id(), row.name());
    }

    private @Nullable PhoneNumber phone(Row row) {
        return row.phone() == null ? null : new PhoneNumber(seal.openPhone(row.id(), row.phone()));
    }

    private void name(UUID person, byte[] sealed, String name) {
        db.sql("""
                update registry.person set name = :name, name_index = :nameIndex, initials_index = :initialsIndex,
                    sound_index = :soundIndex
                where id = :id
                """)
                .param("id", person)
                .param("name", sealed)
                .param("nameIndex", seal.indexOfName(name))
                .param("initialsIndex", seal.indexOfInitialsIn(name))
                .param("soundIndex", seal.indexOfSound(name))
                .update();
    }

    private void phone(UUID person, byte @Nullable [] sealed, @Nullable PhoneNumber phone) {
        db.sql("update registry.person set phone = :phone, phone_index = :index where id = :id")
                .param("id", person)
                .param("phone", sealed)
                .param("index", phone == null ? null : seal.indexOfPhone(phone))
                .update();
    }

    /** Her name and phone as they lay before, to the byte; whichever of them was corrected since the merge stays corrected. */
    void giveBack(Actor.Staff officer, Merge merge, UUID correction, Grounds grounds) {
        var kept = merge.kept().value();
        var now = row(merge.kept());
        var since = past.of(kept);
        var at = IntStream.range(0, since.size())
                .filter(i -> since.get(i).id().equals(correction))
                .findFirst()
                .orElseThrow();
        var before = since.get(at);
        var after = at == 0
                ? now
                : new Row(kept, since.get(at - 1).name(), since.get(at - 1).phone());
        var nameStands = name(now).equals(name(after));
        var phoneStands = Objects.equals(phone(now), phone(after));
        if (!nameStands && !phoneStands) return;
        past.keep(officer, kept, grounds);
        if (nameStands) name(kept, before.name(), seal.openName(kept, before.name()));
        if (phoneStands) phone(kept, before.phone(), phone(new Row(kept, before.name(), before.phone())));
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
