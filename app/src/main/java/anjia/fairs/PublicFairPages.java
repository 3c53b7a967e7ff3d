package anjia.fairs;

import anjia.places.Office;
import anjia.places.Offices;
import anjia.web.Choice;
import anjia.web.Fact;
import anjia.web.Frame;
import anjia.web.QrCode;
import anjia.work.Today;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What everybody may read of fairs (招聘会公开信息): which come, one with its employers and posts, for the calendar and as a poster.
 *
 * @see "就业促进法 第三十七条 (it costs nothing)"
 */
@Controller
class PublicFairPages {

    static final String PATH = "/fairs";

    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    record Line(String id, String name, String when, String county, String campaign, boolean online) {}

    record ListPage(List<Line> fairs, List<Choice> counties, String county, String after) {}

    record StandLine(String name, String booth, List<OfferLink> posts) {}

    /** @param hash of the lottery's seed; {@code proven} whether the interviews are found */
    record OnePage(
            String id,
            String name,
            String campaign,
            String state,
            boolean over,
            String reason,
            boolean signUp,
            String link,
            String office,
            List<Fact> facts,
            List<StandLine> stands,
            List<String> buses,
            String hash,
            boolean proven) {}

    record PosterPage(String name, String campaign, String office, List<Fact> facts, QrCode code, String address) {}

    private final Fairs fairs;
    private final FairLists lists;
    private final Stands stands;
    private final Buses buses;
    private final Settlements settlements;
    private final FairWords words;
    private final FairAddress address;
    private final Offices offices;
    private final Today today;
    private final Clock clock;

    PublicFairPages(
            Fairs fairs,
            FairLists lists,
            Stands stands,
            Buses buses,
            Settlements settlements,
            FairWords words,
            FairAddress address,
            Offices offices,
            Today today,
            Clock clock) {
        this.fairs = fairs;
        this.lists = lists;
        this.stands = stands;
        this.buses = buses;
        this.settlements = settlements;
        this.words = words;
        this.address = address;
        this.offices = offices;
        this.today = today;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String list(
            @RequestParam(defaultValue = "") String county,
            @RequestParam(required = false) @Nullable UUID after,
            Frame frame,
            Model model) {
        var some = lists.coming(county, today.day(), after);
        var lines = some.fairs().stream()
                .map(fair -> new Line(
                        fair.id().toString(),
                        fair.plan().name(),
                        words.day(fair, frame) + frame.text("web.listComma") + words.hours(fair, frame),
                        words.county(fair, frame),
                        words.campaign(fair, frame),
                        !fair.plan().onSite()))
                .toList();
        model.addAttribute(
                "page", new ListPage(lines, words.counties(lists.counties(today.day()), frame), county, some.after()));
        return "fairs/coming";
    }

    @GetMapping(PATH + "/{id}")
    String show(@PathVariable UUID id, Frame frame, Model model) {
        var fair = fairs.read(id);
        model.addAttribute(
                "page",
                new OnePage(
                        id.toString(),
                        fair.plan().name(),
                        words.campaign(fair, frame),
                        frame.text("fairs.state." + fair.state()),
                        fair.state() != FairState.PUBLISHED,
                        fair.reason(),
                        fair.takesPeopleOn(today.day()),
                        fair.plan().link(),
                        office(fair),
                        words.facts(fair, frame),
                        stands.verified(fair).stream()
                                .map(stand -> stand(stand, frame))
                                .toList(),
                        buses.of(id).stream()
                                .map(bus -> frame.text(
                                        "fairs.busLine",
                                        bus.stop(),
                                        bus.leaves().toString(),
                                        bus.free()))
                                .toList(),
                        fair.seedHash(),
                        settlements.of(id).isPresent()));
        return "fairs/fair";
    }

    private String office(Fair fair) {
        return offices.find(fair.office()).map(Office::name).orElse("");
    }

    private static StandLine stand(Stand stand, Frame frame) {
        return new StandLine(
                stand.name(),
                stand.booth() == null ? "" : frame.text("fairs.booth", stand.booth()),
                stand.openOffers().stream()
                        .map(offer -> new OfferLink(
                                offer.post().toString(),
                                FairWords.post(offer.title(), offer.wageLow(), offer.wageHigh(), frame)))
                        .toList());
    }

    @GetMapping(PATH + "/{id}/poster")
    String poster(@PathVariable UUID id, HttpServletRequest request, Frame frame, Model model) {
        var fair = fairs.read(id);
        var there = address.of(PATH + "/" + id, request);
        model.addAttribute(
                "page",
                new PosterPage(
                        fair.plan().name(),
                        words.campaign(fair, frame),
                        office(fair),
                        words.facts(fair, frame),
                        QrCode.of(there),
                        there));
        return "fairs/poster";
    }

    @GetMapping(PATH + ".ics")
    ResponseEntity<String> calendar(@RequestParam(defaultValue = "") String county, HttpServletRequest request) {
        return ics(lists.allComing(county, today.day()), request);
    }

    @GetMapping(PATH + "/{id}.ics")
    ResponseEntity<String> calendar(@PathVariable UUID id, HttpServletRequest request) {
        return ics(List.of(fairs.read(id)), request);
    }

    private ResponseEntity<String> ics(List<Fair> some, HttpServletRequest request) {
        var events = some.stream()
                .map(fair -> new Calendar.Event(
                        fair.id(),
                        fair.plan().name(),
                        fair.plan().day(),
                        fair.plan().begins(),
                        fair.plan().ends(),
                        fair.plan().venue(),
                        address.of(PATH + "/" + fair.id(), request),
                        fair.state() == FairState.CANCELLED))
                .toList();
        return ResponseEntity.ok().contentType(CALENDAR).body(Calendar.of(events, clock.instant()));
    }
}
