package anjia.cases;

import anjia.access.Actor;
import anjia.catalogue.Catalogue;
import anjia.engine.EffectSpec;
import anjia.engine.Item;
import anjia.letters.Certificates;
import anjia.letters.Letters;
import anjia.payments.Stops;
import anjia.record.LifeRecord;
import anjia.record.RecordChange;
import anjia.record.RecordWatcher;
import anjia.record.Spell;
import anjia.record.SpellKinds;
import anjia.web.Formats;
import anjia.web.Language;
import anjia.web.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Who works again draws no more of what work ends (重新就业停发, 社会保险法 第五十一条(一)): every granted item that names the event among its
 * {@code stops on} has its payments stopped and its spell closed, in the transaction in which the work is entered.
 */
@Component
@Order(10)
class EndingByWork implements RecordWatcher {

    private static final String EVENT = "re-employed";

    private final Catalogue catalogue;
    private final Stops stops;
    private final ObjectProvider<LifeRecord> record;
    private final CaseFiles files;
    private final CaseEvents events;
    private final Letters letters;
    private final Certificates certificates;
    private final Clock clock;

    /** The record is asked for late: it calls its watchers. */
    EndingByWork(
            Catalogue catalogue,
            Stops stops,
            ObjectProvider<LifeRecord> record,
            CaseFiles files,
            CaseEvents events,
            Letters letters,
            Certificates certificates,
            Clock clock) {
        this.catalogue = catalogue;
        this.stops = stops;
        this.record = record;
        this.files = files;
        this.events = events;
        this.letters = letters;
        this.certificates = certificates;
        this.clock = clock;
    }

    @Override
    public void on(Actor actor, RecordChange change) {
        if (!(change instanceof RecordChange.Opened(var work)) || !work.kind().equals(SpellKinds.WORK)) return;
        if (work.to() != null && !work.to().isAfter(LocalDate.now(clock))) return;
        catalogue.items().stream()
                .filter(item -> item.stopsOn().contains(EVENT))
                .forEach(item -> end(item, work));
    }

    private void end(Item item, Spell work) {
        var day = LocalDate.now(clock);
        var actor = new Actor.SystemJob("work:" + work.id());
        var stopped = stops.stop(actor, work.person(), item.code(), work.from(), EVENT, day);
        for (var effect : item.effects()) {
            if (effect instanceof EffectSpec.OpenSpell(var kind, var _)) close(actor, kind, work);
            if (effect instanceof EffectSpec.IssueCertificate(var kind, var _)) revoke(actor, kind, work, day);
        }
        if (stopped.changedNothing()) return;
        note(actor, item, work, day);
        letters.send(
                actor,
                work.person(),
                "cases.text.stopped",
                language -> List.of(Formats.in(language).day(work.from())));
    }

    private void revoke(Actor actor, String certificate, Spell work, LocalDate day) {
        var reason = Texts.in(Language.ZH_CN)
                .get("cases.certificate.work", Formats.in(Language.ZH_CN).day(work.from()));
        certificates.revoke(actor, work.person(), certificate, reason, day);
    }

    /** What is left over is reckoned from the day it ended on; of a spell that had not begun before the work, all of it. */
    private void close(Actor actor, String kind, Spell work) {
        var spells = record.getObject();
        spells.spells(actor, work.person()).stream()
                .filter(spell -> spell.kind().equals(kind) && isEndedBy(spell, work))
                .forEach(spell -> {
                    var details = new HashMap<>(
                            Map.of("ended", EVENT, "work", work.id().toString()));
                    var begun = work.from().isAfter(spell.from());
                    if (!begun && spell.details().get("months") instanceof String months) details.put("unused", months);
                    spells.close(
                            actor,
                            spell.id(),
                            begun ? work.from() : spell.from().plusDays(1),
                            details);
                });
    }

    private static boolean isEndedBy(Spell spell, Spell work) {
        var to = spell.to();
        return (to == null || to.isAfter(work.from()))
                && !EVENT.equals(spell.details().get("ended"));
    }

    private void note(Actor actor, Item item, Spell work, LocalDate day) {
        files.of(work.person()).stream()
                .filter(file -> file.item().equals(item.code()) && file.state() == CaseState.GRANTED)
                .findFirst()
                .ifPresent(file -> events.add(file.id(), CaseEvents.Kind.STOPPED, day, actor, ""));
    }
}
