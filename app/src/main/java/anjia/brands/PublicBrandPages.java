package anjia.brands;

import anjia.places.Places;
import anjia.web.Fact;
import anjia.web.Frame;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The recognised brands for everybody (劳务品牌): what work a place is known for, what it earned its people, where to learn it. */
@Controller
class PublicBrandPages {

    static final String PATH = "/brands";

    private final Brands brands;
    private final BrandViews views;
    private final Places places;

    PublicBrandPages(Brands brands, BrandViews views, Places places) {
        this.brands = brands;
        this.views = views;
        this.places = places;
    }

    /** @param line what the last report says, in a sentence; empty before the first */
    record Card(String id, String name, String kind, String level, String place, String line) {}

    /** @param chosen kind that is looked at; empty for all */
    record ListPage(List<Kind> kinds, String chosen, List<Card> cards) {}

    record Kind(String value, String name, int count) {}

    /** @param watched what has to become better, empty when nothing has; {@code word} to look for posts and occupations */
    record StoryPage(
            String name,
            String kind,
            String level,
            List<String> story,
            List<Fact> facts,
            List<BrandViews.YearLine> years,
            String watched,
            String base,
            String word) {}

    @GetMapping(PATH)
    String list(@RequestParam(defaultValue = "") String kind, Frame frame, Model model) {
        var all = brands.inForce();
        var chosen = Arrays.stream(BrandKind.values())
                .filter(one -> one.name().equalsIgnoreCase(kind))
                .findFirst();
        var cards = all.stream()
                .filter(one -> chosen.isEmpty() || one.content().kind() == chosen.get())
                .map(one -> card(one, frame))
                .toList();
        var kinds = Arrays.stream(BrandKind.values())
                .map(one -> kind(one, all, frame))
                .filter(one -> one.count() > 0)
                .toList();
        model.addAttribute(
                "page", new ListPage(kinds, chosen.map(BrandKind::name).orElse(""), cards));
        return "brands/brands";
    }

    private static Kind kind(BrandKind kind, List<Brand> all, Frame frame) {
        var count =
                (int) all.stream().filter(one -> one.content().kind() == kind).count();
        return new Kind(kind.name(), frame.text("brands.kind." + kind), count);
    }

    private Card card(Brand brand, Frame frame) {
        var line = newest(brand)
                .map(one -> frame.text(
                        "brands.card.line",
                        String.valueOf(one.year()),
                        one.workers(),
                        frame.formats().yuan(one.income())))
                .orElse("");
        return new Card(
                brand.id().toString(),
                brand.content().name(),
                frame.text("brands.kind." + brand.content().kind()),
                frame.text("brands.level." + brand.content().level()),
                frame.place(places.localName(brand.content().division())),
                line);
    }

    private Optional<BrandYear> newest(Brand brand) {
        return brands.years(brand).stream().findFirst();
    }

    @GetMapping(PATH + "/{id}")
    String story(@PathVariable UUID id, Frame frame, Model model) {
        var brand = brands.inForce(id);
        var watched = newest(brand)
                .filter(one -> one.outcome() == BrandYear.Review.WATCHED)
                .map(BrandYear::note)
                .orElse("");
        model.addAttribute(
                "page",
                new StoryPage(
                        brand.content().name(),
                        frame.text("brands.kind." + brand.content().kind()),
                        frame.text("brands.level." + brand.content().level()),
                        BrandViews.story(brand),
                        views.facts(brand, frame),
                        views.years(brand, frame),
                        watched,
                        brand.content().base(),
                        views.occupationWord(brand)));
        return "brands/story";
    }
}
