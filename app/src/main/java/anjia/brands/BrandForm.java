package anjia.brands;

import anjia.occupations.Occupation;
import anjia.occupations.Occupations;
import anjia.places.Division;
import anjia.places.DivisionCode;
import anjia.places.Places;
import anjia.web.FieldError;
import anjia.web.Frame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is typed of a brand (劳务品牌申报表), by the names of the fields. */
record BrandForm(Map<String, String> typed) {

    private static final int LONGEST_NAME = 30;
    private static final int LONGEST_LINE = 80;
    private static final int LONGEST_STORY = 1200;
    private static final int MOST_NAMED = 6;

    BrandForm {
        typed = Map.copyOf(typed);
    }

    static BrandForm of(Brand brand, Places places, Occupations occupations) {
        var content = brand.content();
        var typed = new HashMap<>(Map.of(
                "name", content.name(),
                "county", places.localName(content.division()),
                "kind", content.kind().name(),
                "level", content.level().name(),
                "occupation",
                        occupations
                                .find(content.occupation())
                                .map(Occupation::zh)
                                .orElse(content.occupation()),
                "story", content.story(),
                "steward", content.steward(),
                "trademark", content.trademark(),
                "base", content.base()));
        for (var score : brand.scores().each()) {
            typed.put("points." + score.criterion(), String.valueOf(score.points()));
            typed.put("ground." + score.criterion(), score.ground());
        }
        return new BrandForm(typed);
    }

    String typed(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    /** By name or code. */
    private Optional<DivisionCode> county(List<Division> counties) {
        return counties.stream()
                .filter(one ->
                        one.name().equals(typed("county")) || one.code().value().equals(typed("county")))
                .map(Division::code)
                .findFirst();
    }

    private List<Occupation> meant(Occupations occupations) {
        var word = typed("occupation");
        var named = occupations.all().stream()
                .filter(one -> one.code().equals(word) || one.zh().equals(word))
                .toList();
        return named.isEmpty() && !word.isEmpty() ? occupations.search(word).meant() : named;
    }

    private <E extends Enum<E>> Optional<E> oneOf(String field, Class<E> list) {
        return Arrays.stream(list.getEnumConstants())
                .filter(one -> one.name().equals(typed(field)))
                .findFirst();
    }

    private Optional<Integer> points(ScoreSheet.Criterion criterion) {
        var said = typed("points." + criterion.id());
        if (!said.matches("[0-9]{1,3}")) return Optional.empty();
        return Optional.of(Integer.parseInt(said)).filter(points -> points <= criterion.points());
    }

    List<FieldError> faults(List<Division> counties, Occupations occupations, ScoreSheet sheet, Frame frame) {
        var faults = new ArrayList<FieldError>();
        line(faults, "name", 2, LONGEST_NAME, frame);
        if (county(counties).isEmpty()) faults.add(new FieldError("county", frame.text("brands.fault.county")));
        if (oneOf("kind", BrandKind.class).isEmpty())
            faults.add(new FieldError("kind", frame.text("brands.fault.kind")));
        if (oneOf("level", BrandLevel.class).isEmpty())
            faults.add(new FieldError("level", frame.text("brands.fault.level")));
        var meant = meant(occupations);
        if (meant.size() != 1) faults.add(new FieldError("occupation", occupationFault(meant, frame)));
        line(faults, "story", 20, LONGEST_STORY, frame);
        line(faults, "steward", 2, LONGEST_LINE, frame);
        line(faults, "trademark", 0, LONGEST_LINE, frame);
        line(faults, "base", 0, LONGEST_LINE, frame);
        for (var criterion : sheet.criteria()) {
            if (points(criterion).isEmpty())
                faults.add(new FieldError(
                        "points." + criterion.id(), frame.text("brands.fault.points", criterion.points())));
            line(faults, "ground." + criterion.id(), 2, LONGEST_LINE, frame);
        }
        return faults;
    }

    private void line(List<FieldError> faults, String field, int least, int most, Frame frame) {
        var length = typed(field).length();
        if (length >= least && length <= most) return;
        var word = field.startsWith("ground.") ? "ground" : field;
        faults.add(new FieldError(field, frame.text("brands.fault." + word, least, most)));
    }

    private static String occupationFault(List<Occupation> meant, Frame frame) {
        if (meant.isEmpty()) return frame.text("brands.fault.occupation");
        var names = meant.stream()
                .limit(MOST_NAMED)
                .map(one -> one.name(frame))
                .collect(Collectors.joining(frame.text("web.listComma")));
        return frame.text("brands.fault.occupationOf", names);
    }

    /** Of a form without faults. */
    Brand.Content content(List<Division> counties, Occupations occupations) {
        return new Brand.Content(
                typed("name"),
                county(counties).orElseThrow(),
                oneOf("kind", BrandKind.class).orElseThrow(),
                oneOf("level", BrandLevel.class).orElseThrow(),
                meant(occupations).getFirst().code(),
                typed("story").replace("\r\n", "\n"),
                typed("steward"),
                typed("trademark"),
                typed("base"));
    }

    /** Of a form without faults. */
    Brand.Scores scores(ScoreSheet sheet) {
        var each = sheet.criteria().stream()
                .map(one -> new Brand.Score(one.id(), points(one).orElseThrow(), typed("ground." + one.id())))
                .toList();
        return new Brand.Scores(sheet.version(), each);
    }
}
