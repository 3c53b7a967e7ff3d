package anjia.fairs;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.fairs.Picking.PickPage;
import anjia.web.Choice;
import anjia.web.Fact;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.web.QrCode;
import anjia.work.Today;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The page of her place at a fair, for herself and at the window. */
@Component
class EntryViews {

    /** @param line when and where they meet, or why they do not; {@code off} whether they were to meet and it was called off */
    record WishLine(int rank, String title, String employer, String line, boolean met, boolean off, boolean walkedUp) {}

    /** @param published under which numbers her wishes stand in the published file; empty without */
    record Shown(
            String code,
            QrCode picture,
            int number,
            String bus,
            List<WishLine> wishes,
            boolean arrived,
            String published) {}

    /**
     * @param name of the person at the window; empty on her own phone
     * @param shown her place; null when she has none
     * @param many whether posts are chosen on a page of their own, which is {@code pick} when she asks for it
     */
    record EntryPage(
            String there,
            String fair,
            String name,
            String person,
            List<Fact> facts,
            @Nullable Shown shown,
            boolean open,
            boolean chooses,
            int wishes,
            List<Choice> posts,
            boolean many,
            List<Picking.Line> chosen,
            @Nullable PickPage pick,
            List<Choice> buses,
            EntryForm form,
            List<FieldError> errors,
            String key) {

        @Nullable
        String error(String field) {
            return FieldError.at(errors, field);
        }
    }

    private final Entries entries;
    private final Stands stands;
    private final Picking picking;
    private final Buses buses;
    private final Settlements settlements;
    private final FairWords words;
    private final Today today;

    EntryViews(
            Entries entries,
            Stands stands,
            Picking picking,
            Buses buses,
            Settlements settlements,
            FairWords words,
            Today today) {
        this.entries = entries;
        this.stands = stands;
        this.picking = picking;
        this.buses = buses;
        this.settlements = settlements;
        this.words = words;
        this.today = today;
    }

    /**
     * @param there where its forms go
     * @param gate address of the gate, for the picture
     * @param asked what was typed and is wrong, or what she chose so far; empty shows what she has
     */
    EntryPage page(
            Actor actor,
            PersonId person,
            String name,
            Fair fair,
            String there,
            String gate,
            Map<String, String> asked,
            List<FieldError> errors,
            Frame frame) {
        var entry = entries.of(actor, person, fair.id()).filter(one -> !one.left());
        var all = buses.of(fair.id());
        var form = form(entry.orElse(null), asked);
        var open =
                fair.takesPeopleOn(today.day()) && entry.filter(Entry::arrived).isEmpty();
        var chooses = entry.isEmpty() || fair.takesWishesOn(today.day());
        var many = open && chooses && picking.isNeeded(fair);
        var picks = many && asked.containsKey("pick") && !asked.containsKey("done");
        return new EntryPage(
                there,
                fair.plan().name(),
                name,
                person.value().toString(),
                words.facts(fair, frame),
                entry.map(one -> shown(one, fair, all, gate, frame)).orElse(null),
                open,
                chooses,
                fair.plan().wishes(),
                open && chooses && !many ? posts(fair, frame) : List.of(),
                many,
                many ? picking.lines(fair, form.posts(fair.plan().wishes()), frame) : List.of(),
                picks ? picking.page(fair, asked, frame) : null,
                choices(all, entry.map(Entry::bus).orElse(null), frame),
                form,
                errors,
                UUID.randomUUID().toString());
    }

    private static EntryForm form(@Nullable Entry entry, Map<String, String> asked) {
        var typed = new HashMap<String, String>();
        var bus = entry == null ? null : entry.bus();
        typed.put("bus", bus == null ? "no" : bus.toString());
        if (EntryForm.says(asked)) typed.putAll(asked);
        else if (entry != null)
            for (var wish : entry.wishes())
                typed.put("wish." + wish.rank(), wish.post().toString());
        return new EntryForm(typed);
    }

    private List<Choice> posts(Fair fair, Frame frame) {
        return stands.verified(fair).stream()
                .flatMap(stand -> stand.openOffers().stream()
                        .map(offer -> Choice.of(
                                offer.post().toString(),
                                frame.text(
                                        "fairs.postOf",
                                        FairWords.post(offer.title(), offer.wageLow(), offer.wageHigh(), frame),
                                        stand.name()))))
                .toList();
    }

    private static List<Choice> choices(List<Buses.Bus> all, @Nullable UUID hers, Frame frame) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("no", frame.text("fairs.noBus")));
        for (var bus : all)
            if (bus.free() > 0 || bus.id().equals(hers))
                choices.add(Choice.of(
                        bus.id().toString(),
                        frame.text("fairs.busLine", bus.stop(), bus.leaves().toString(), bus.free())));
        return choices;
    }

    private Shown shown(Entry entry, Fair fair, List<Buses.Bus> all, String gate, Frame frame) {
        var bus = all.stream()
                .filter(one -> one.id().equals(entry.bus()))
                .map(one -> frame.text("fairs.myBus", one.stop(), one.leaves().toString()))
                .findFirst()
                .orElse("");
        var settled = settlements.of(fair.id()).isPresent();
        return new Shown(
                entry.groupedCode(),
                QrCode.of(gate + "?code=" + entry.code()),
                entry.number(),
                bus,
                wishes(entry, fair, settled, frame),
                entry.arrived(),
                published(entry, frame));
    }

    private static String published(Entry entry, Frame frame) {
        var hers = entry.publishedAs();
        if (hers == null) return "";
        var posts = entry.wishes().stream()
                .filter(wish -> !wish.walkedUp())
                .flatMap(wish -> Stream.ofNullable(wish.publishedAs()))
                .map(String::valueOf)
                .collect(Collectors.joining(frame.text("web.listComma")));
        return frame.text("fairs.proof.hers", hers, posts);
    }

    List<WishLine> wishes(Entry entry, Fair fair, boolean settled, Frame frame) {
        return entry.wishes().stream()
                .map(wish -> new WishLine(
                        wish.rank(),
                        wish.title(),
                        wish.employer(),
                        String.join(
                                frame.text("web.listComma"),
                                Stream.of(why(wish, fair, settled, frame), result(wish, frame))
                                        .filter(one -> !one.isEmpty())
                                        .toList()),
                        wish.meets(),
                        !wish.off().isEmpty(),
                        wish.walkedUp()))
                .toList();
    }

    private static String result(Entry.Wish wish, Frame frame) {
        var first = wish.startsOn();
        if (first != null) return frame.text("fairs.hiredFrom", frame.formats().day(first));
        return wish.result().isEmpty() ? "" : frame.text("fairs.result." + wish.result());
    }

    private static String why(Entry.Wish wish, Fair fair, boolean settled, Frame frame) {
        var slot = wish.slot();
        if (slot != null) {
            var at = fair.plan().at(slot).toString();
            if (!wish.off().isEmpty()) return frame.text("fairs.calledOff." + wish.off(), at);
            return wish.booth() == null
                    ? frame.text("fairs.meetOnline", at)
                    : frame.text("fairs.meet", at, wish.booth());
        }
        if (wish.walkedUp()) return frame.text("fairs.walkedUp");
        if (!settled && wish.outcome().isEmpty()) return "";
        return wish.outcome().isEmpty()
                ? frame.text("fairs.why.LATER")
                : frame.text(
                        "fairs.why." + wish.outcome(), wish.ahead() + wish.luckier(), wish.ahead(), wish.luckier());
    }
}
