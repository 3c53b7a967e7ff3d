package anjia.objections;

import anjia.access.Actor;
import anjia.access.Looks;
import anjia.catalogue.RecordViews;
import anjia.places.Office;
import anjia.places.OfficeId;
import anjia.places.Offices;
import anjia.record.LifeRecord;
import anjia.record.MonthsPaid;
import anjia.registry.Persons;
import anjia.web.Formats;
import anjia.web.Frame;
import anjia.work.Today;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The parts of her record in words, each only when it is hers (档案内容). */
@Component
class Parts {

    private final Persons persons;
    private final LifeRecord record;
    private final RecordViews views;
    private final Looks looks;
    private final Offices offices;
    private final Today today;

    Parts(Persons persons, LifeRecord record, RecordViews views, Looks looks, Offices offices, Today today) {
        this.persons = persons;
        this.record = record;
        this.views = views;
        this.looks = looks;
        this.offices = offices;
        this.today = today;
    }

    /** Empty when her record holds no such thing. */
    Optional<Shown> of(Actor.Person person, About about, Frame frame) {
        return switch (about) {
            case About.Entry(var spell) -> entry(person, spell, frame);
            case About.Scheme(var code) -> scheme(person, code, frame);
            case About.Herself() -> herself(person, frame);
            case About.Look look -> look(person, look, frame);
        };
    }

    private Optional<Shown> entry(Actor.Person person, UUID id, Frame frame) {
        return record.spells(person, person.id()).stream()
                .filter(spell -> spell.id().equals(id))
                .map(spell -> RecordViews.name(spell, frame) + frame.text("web.listComma") + views.line(spell, frame))
                .map(text -> new Shown(text, null))
                .findFirst();
    }

    private Optional<Shown> scheme(Actor.Person person, String code, Frame frame) {
        if (!frame.texts().has("record.scheme." + code)) return Optional.empty();
        MonthsPaid paid = record.monthsPaid(person, person.id(), code, null, YearMonth.from(today.day()));
        var text = frame.text(
                "objections.months",
                frame.text("record.scheme." + code),
                frame.formats().months(paid.count()));
        return Optional.of(new Shown(text, null));
    }

    private Optional<Shown> herself(Actor.Person person, Frame frame) {
        return persons.view(person, person.id())
                .map(one -> frame.name(one.name())
                        + frame.text("web.listComma")
                        + Formats.identityNumber(one.number().value())
                        + (one.phone() == null ? "" : frame.text("web.listComma") + Formats.phone(one.phone())))
                .map(text -> new Shown(text, null));
    }

    private Optional<Shown> look(Actor.Person person, About.Look about, Frame frame) {
        return looks.ofHerself(person).stream()
                .filter(look -> look.day().equals(about.day()) && look.account().equals(about.account()))
                .map(look -> {
                    var day = frame.formats().day(look.day());
                    var text = look.office() == null
                            ? frame.text("objections.agencyLook", day, look.who())
                            : frame.text("objections.look", day, frame.name(look.who()), office(look.office()));
                    var reason = look.reason() == null ? "" : frame.text("catalogue.record.reason", look.reason());
                    var whole = look.unmasked().stream()
                            .map(one -> frame.text("web.listComma") + one.line(frame))
                            .collect(Collectors.joining());
                    return new Shown(text + reason + whole, look.office());
                })
                .findFirst();
    }

    private String office(OfficeId office) {
        return offices.find(office).map(Office::name).orElse("");
    }
}
