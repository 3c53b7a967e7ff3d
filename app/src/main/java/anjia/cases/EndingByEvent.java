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
 * Who works again, draws a pension, joins the army or moves abroad draws no more of what that ends (停发, 社会保险法 第五十一条, 就业服务与就业管理规定 第六十六条):
 * every granted item that names the event among its {@code stops on} has its payments stopped and its spell closed, in the transaction in which the spell that tells of
 * it is entered. What no spell tells of, such as work that was turned down, an officer decides.
 */
@Component
@Order(10)
class EndingByEvent implements RecordWatcher {

    private static final String RE_EMPLOYED = "re-employed";

    /** Which event of the law a spell of a kind is. Moving abroad is to live there (移居境外), not to work there for a while. */
    private static final Map<String, String> EVENTS = Map.of(
            SpellKinds.WORK,
            RE_EMPLOYED,
            "pension",
            "pension",
            "army",
            "military",
            "abroad",
            "abroad",
            "school",
            "enrolled",
            "prison",
            "imprisoned");

    private final Catalogue catalogue;
    private final Stops stops;
    private final ObjectProvider<LifeRecord> record;
    private final CaseFiles files;
    private final CaseEvents events;
    private final Letters letters;
    private final Certificates certificates;
    private final Clock clock;

    /** The record is asked for late: it calls its watchers. */
    EndingByEvent(
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
        if (!(change instanceof RecordChange.Opened(var begun)) || !EVENTS.containsKey(begun.kind())) return;
        if (begun.to() != null && !begun.to().isAfter(LocalDate.now(clock))) return;
        var event = EVENTS.get(begun.kind());
        catalogue.items().stream()
                .filter(item -> item.stopsOn().contains(event))
                .forEach(item -> end(item, begun, event));
    }

    private void end(Item item, Spell begun, String event) {
        var day = LocalDate.now(clock);
        var actor = new Actor.SystemJob(begun.kind() + ":" + begun.id());
        var stopped = stops.stop(actor, begun.person(), item.code(), begun.from(), event, day);
        for (var effect : item.effects()) {
            if (effect instanceof EffectSpec.OpenSpell(var kind, var _)) close(actor, kind, begun, event);
            if (effect instanceof EffectSpec.IssueCertificate(var kind, var _)) revoke(actor, kind, begun, event, day);
        }
        if (stopped.changedNothing()) return;
        note(actor, item, begun, day);
        tell(actor, item, begun, event);
    }

    private void tell(Actor actor, Item item, Spell begun, String event) {
        if (event.equals(RE_EMPLOYED))
            letters.send(
                    actor,
                    begun.person(),
                    "cases.text.stopped",
                    language -> List.of(Formats.in(language).day(begun.from())));
        else
            letters.send(
                    actor,
                    begun.person(),
                    "cases.text.stoppedBy",
                    language -> List.of(
                            Formats.in(language).day(begun.from()),
                            Texts.in(language).get("catalogue.stop." + event),
                            item.words(language.tag()).name()));
    }

    private void revoke(Actor actor, String certificate, Spell begun, String event, LocalDate day) {
        var texts = Texts.in(Language.ZH_CN);
        var from = Formats.in(Language.ZH_CN).day(begun.from());
        var reason = event.equals(RE_EMPLOYED)
                ? texts.get("cases.certificate.work", from)
                : texts.get("cases.certificate.event", from, texts.get("catalogue.stop." + event));
        certificates.revoke(actor, begun.person(), certificate, reason, day);
    }

    /** What is left over is reckoned from the day it ended on; of a spell that had not begun before the event, all of it. */
    private void close(Actor actor, String kind, Spell by, String event) {
        var spells = record.getObject();
        spells.spells(actor, by.person()).stream()
                .filter(spell -> spell.kind().equals(kind) && isEndedBy(spell, by, event))
                .forEach(spell -> {
                    var details = new HashMap<>(
                            Map.of("ended", event, by.kind(), by.id().toString()));
                    var begun = by.from().isAfter(spell.from());
                    if (!begun && spell.details().get("months") instanceof String months) details.put("unused", months);
                    spells.close(
                            actor, spell.id(), begun ? by.from() : spell.from().plusDays(1), details);
                });
    }

    private static boolean isEndedBy(Spell spell, Spell by, String event) {
        var to = spell.to();
        return (to == null || to.isAfter(by.from()))
                && !event.equals(spell.details().get("ended"));
    }

    private void note(Actor actor, Item item, Spell begun, LocalDate day) {
        files.of(begun.person()).stream()
                .filter(file -> file.item().equals(item.code()) && file.state() == CaseState.GRANTED)
                .findFirst()
                .ifPresent(file -> events.add(file.id(), CaseEvents.Kind.STOPPED, day, actor, ""));
    }
}
