package anjia.brands;

import anjia.access.Actor;
import anjia.occupations.Occupation;
import anjia.occupations.Occupations;
import anjia.places.Office;
import anjia.places.Offices;
import anjia.places.Places;
import anjia.web.Choice;
import anjia.web.DateParts;
import anjia.web.Fact;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.web.Mark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A brand as pages show it, to the office and to everybody. */
@Component
class BrandViews {

    private final Brands brands;
    private final ScoreSheet sheet;
    private final Occupations occupations;
    private final Places places;
    private final Offices offices;

    BrandViews(Brands brands, ScoreSheet sheet, Occupations occupations, Places places, Offices offices) {
        this.brands = brands;
        this.sheet = sheet;
        this.occupations = occupations;
        this.places = places;
        this.offices = offices;
    }

    /** @param points "16 / 20"; {@code ground} what they rest on */
    record ScoreLine(String name, String points, String ground) {}

    /** @param share of the greatest number of workers of all years, 0 to 100; {@code watched} what has to become better, empty when it goes on */
    record YearLine(
            int year,
            String workers,
            int share,
            String away,
            String trained,
            String income,
            String honesty,
            String source,
            String watched) {}

    /**
     * @param decides whether she may recognise or refuse it now; {@code own} whether she proposed it
     * @param again whether it was recognised before
     * @param reported the years that she can report; {@code due} the one that waits, in words
     */
    record OnePage(
            String id,
            String name,
            List<String> story,
            List<Fact> facts,
            List<ScoreLine> scores,
            String sum,
            Mark sure,
            List<YearLine> years,
            boolean edits,
            boolean decides,
            boolean own,
            boolean again,
            boolean ends,
            List<Choice> reported,
            String due,
            Map<String, String> typed,
            List<FieldError> errors,
            String key) {

        @Nullable
        String error(String field) {
            return FieldError.at(errors, field);
        }

        String typed(String field) {
            return typed.getOrDefault(field, "");
        }

        DateParts from() {
            return DateParts.from(typed, "from");
        }
    }

    OnePage one(Actor.Staff staff, Brand brand, Map<String, String> typed, List<FieldError> errors, Frame frame) {
        var decides = brands.mayDecide(staff, brand);
        var facts = facts(brand, frame);
        facts.add(new Fact(frame.text("brands.standing"), state(brand, frame)));
        if (!brand.reason().isEmpty()) facts.add(new Fact(frame.text("brands.reason"), brand.reason()));
        var years = brands.reportable(brand).stream()
                .map(String::valueOf)
                .map(one -> Choice.of(one, frame.text("brands.ofYear", one)))
                .toList();
        var due = brands.due(brand)
                .map(one -> frame.text(
                        "brands.list.due",
                        String.valueOf(one.year()),
                        frame.formats().day(one.until())))
                .orElse("");
        return new OnePage(
                brand.id().toString(),
                brand.content().name(),
                story(brand),
                facts,
                scores(brand, frame),
                frame.text("brands.sum", brand.scores().sum(), sheet.most(), sheet.passes()),
                sheet.sure(),
                years(brand, frame),
                brand.state() == BrandState.PROPOSED,
                decides && brands.mayBeRecognised(brand),
                brands.isOwn(staff, brand),
                brand.state() == BrandState.RECOGNISED,
                decides && brand.state() == BrandState.RECOGNISED,
                years,
                due,
                typed,
                errors,
                UUID.randomUUID().toString());
    }

    String state(Brand brand, Frame frame) {
        var over = brand.state() == BrandState.RECOGNISED && !brand.isInForceOn(brands.today());
        return frame.text("brands.state." + (over ? "OVER" : brand.state().name()));
    }

    static List<String> story(Brand brand) {
        return Arrays.stream(brand.content().story().split("\n\\s*\n"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /** What everybody may know. */
    List<Fact> facts(Brand brand, Frame frame) {
        var content = brand.content();
        var facts = new ArrayList<>(List.of(
                new Fact(frame.text("brands.place"), frame.place(places.fullName(content.division()))),
                new Fact(frame.text("brands.sort"), frame.text("brands.kind." + content.kind())),
                new Fact(frame.text("brands.tier"), frame.text("brands.level." + content.level())),
                new Fact(frame.text("brands.occupation"), occupation(brand, frame)),
                new Fact(frame.text("brands.steward"), content.steward())));
        if (!content.base().isEmpty()) facts.add(new Fact(frame.text("brands.base"), content.base()));
        if (!content.trademark().isEmpty()) facts.add(new Fact(frame.text("brands.trademark"), content.trademark()));
        var until = brand.validUntil();
        if (until != null) {
            facts.add(new Fact(frame.text("brands.notice"), brand.notice()));
            facts.add(new Fact(frame.text("brands.until"), frame.formats().day(until)));
        }
        var office = offices.find(brand.office()).map(Office::name).orElse("");
        if (!office.isEmpty()) facts.add(new Fact(frame.text("brands.office"), office));
        return facts;
    }

    String occupation(Brand brand, Frame frame) {
        return occupations
                .find(brand.content().occupation())
                .map(one -> one.name(frame))
                .orElse(brand.content().occupation());
    }

    /** In Chinese, as people search for it. */
    String occupationWord(Brand brand) {
        return occupations
                .find(brand.content().occupation())
                .map(Occupation::zh)
                .orElse("");
    }

    private List<ScoreLine> scores(Brand brand, Frame frame) {
        return brand.scores().each().stream()
                .map(score -> sheet.criteria().stream()
                        .filter(one -> one.id().equals(score.criterion()))
                        .findFirst()
                        .map(one ->
                                new ScoreLine(one.name(frame), score.points() + " / " + one.points(), score.ground()))
                        .orElseGet(
                                () -> new ScoreLine(score.criterion(), String.valueOf(score.points()), score.ground())))
                .toList();
    }

    List<YearLine> years(Brand brand, Frame frame) {
        var years = brands.years(brand);
        var most = years.stream().mapToInt(BrandYear::workers).max().orElse(0);
        return years.stream().map(one -> line(one, most, frame)).toList();
    }

    private static YearLine line(BrandYear one, int most, Frame frame) {
        var formats = frame.formats();
        return new YearLine(
                one.year(),
                formats.number(one.workers()),
                most == 0 ? 0 : Math.round(100f * one.workers() / most),
                formats.number(one.away()),
                formats.number(one.trained()),
                formats.yuan(one.income()),
                frame.text("brands.honesty." + one.honesty()),
                one.source(),
                one.outcome() == BrandYear.Review.WATCHED ? one.note() : "");
    }
}
