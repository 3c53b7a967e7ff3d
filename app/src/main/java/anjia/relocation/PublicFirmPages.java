package anjia.relocation;

import anjia.places.DivisionCode;
import anjia.places.Places;
import anjia.web.Frame;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Factories near home for everybody (家门口的厂): which there are in which county, what they look for, how the county keeps what was promised. */
@Controller
class PublicFirmPages {

    static final String PATH = "/relocation";

    private final Firms firms;
    private final FirmViews views;
    private final Places places;
    private final FirmPosts posts;
    private final DivisionCode province;

    PublicFirmPages(
            Firms firms,
            FirmViews views,
            Places places,
            FirmPosts posts,
            @Value("${anjia.province:61}") String province) {
        this.firms = firms;
        this.views = views;
        this.places = places;
        this.posts = posts;
        this.province = new DivisionCode(province);
    }

    /** @param post its newest open post, with its title; both empty when it offers none */
    record Card(String name, String kind, String from, String post, String title) {}

    /** @param line what was promised and what is filled, in words */
    record Place(String code, String name, String line, List<Card> cards) {}

    record Way(String code, String name, int count) {}

    record WholePage(List<Way> ways, String chosen, List<Place> places) {}

    @GetMapping(PATH)
    String whole(@RequestParam(name = "county", defaultValue = "") String county, Frame frame, Model model) {
        var counted = views.counted(firms.open(List.of(province.range())));
        var byCounty = new TreeMap<DivisionCode, List<FirmViews.Counted>>(counted.stream()
                .collect(Collectors.groupingBy(one -> one.firm().content().division())));
        var ways = byCounty.entrySet().stream()
                .map(one -> new Way(
                        one.getKey().value(),
                        views.place(one.getKey(), frame),
                        one.getValue().size()))
                .toList();
        var chosen = ways.stream().map(Way::code).anyMatch(county::equals) ? county : "";
        var names = views.names(counted);
        var shown = byCounty.entrySet().stream()
                .filter(one -> chosen.isEmpty() || one.getKey().value().equals(chosen))
                .map(one -> place(one.getKey(), one.getValue(), names, frame))
                .toList();
        model.addAttribute("page", new WholePage(ways, chosen, shown));
        return "relocation/relocation";
    }

    private Place place(DivisionCode county, List<FirmViews.Counted> firms, Map<UUID, String> names, Frame frame) {
        var newest = posts.newest(county, names.keySet());
        var cards = firms.stream()
                .map(FirmViews.Counted::firm)
                .map(one -> card(one, names, newest, frame))
                .toList();
        return new Place(county.value(), views.place(county, frame), line(firms, frame), cards);
    }

    /** Fewer than five people are not counted in public, nor a share of fewer than five. */
    private static String line(List<FirmViews.Counted> firms, Frame frame) {
        var jobs = FirmViews.sum(firms);
        var promised =
                firms.stream().mapToInt(one -> one.firm().content().promised()).sum();
        var filled = jobs.filled() < Jobs.FEW
                ? frame.text("relocation.public.few", promised, Jobs.FEW)
                : frame.text("relocation.public.filled", promised, jobs.filled());
        return jobs.six().began() < Jobs.FEW
                ? filled
                : filled + frame.text("relocation.public.stayed", jobs.six().percent());
    }

    private Card card(Firm firm, Map<UUID, String> names, Map<UUID, FirmPosts.Offer> newest, Frame frame) {
        var content = firm.content();
        var from = content.cameFrom();
        var offer = newest.get(content.organisation());
        return new Card(
                names.getOrDefault(content.organisation(), ""),
                views.kind(content.kind(), frame),
                from == null ? "" : frame.text("relocation.from", frame.place(places.fullName(from))),
                offer == null ? "" : offer.id().toString(),
                offer == null ? "" : offer.title());
    }
}
