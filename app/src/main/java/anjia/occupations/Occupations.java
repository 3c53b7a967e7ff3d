package anjia.occupations;

import anjia.web.Mark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Occupations that migrant workers meet, with skills, certificates and hazards (职业目录); read once from the files beside this class.
 * How sure they are: docs/sources/occupations.md.
 */
@Component
public class Occupations {

    static final String MODULE = "occupations/";

    /** The matcher keeps the skills of a post as bits of two words. */
    private static final int MOST_SKILLS = 128;

    private static final Pattern CODE = Pattern.compile("[1-8]-\\d\\d-\\d\\d-\\d\\d");

    private final List<Skill> skills;
    private final List<Certificate> certificates;
    private final List<Hazard> hazards;
    private final Map<String, Occupation> occupations;
    private final List<Major> majors;
    private final OccupationSearch search;

    @Autowired
    public Occupations() {
        this(name -> DataRow.file(Occupations.class, name));
    }

    /**
     * @param files the text of a file by its name
     * @throws FaultyData when a file is not as its head says
     */
    Occupations(UnaryOperator<String> files) {
        this.skills = rows(files, "skills").stream().map(Occupations::skill).toList();
        if (skills.size() > MOST_SKILLS)
            throw new FaultyData(MODULE + "skills.yaml", "more than " + MOST_SKILLS + " skills");
        this.certificates = rows(files, "certificates").stream()
                .map(Occupations::certificate)
                .toList();
        this.hazards = rows(files, "hazards").stream().map(Occupations::hazard).toList();
        var file = DataRow.parse(MODULE + "occupations.yaml", files.apply("occupations.yaml"));
        this.occupations = occupations(file);
        this.majors = majors(file);
        this.search = new OccupationSearch(List.copyOf(occupations.values()), ambiguous(file));
    }

    /** Every occupation, in the order of the file, which is that of the codes. */
    public List<Occupation> all() {
        return List.copyOf(occupations.values());
    }

    public Optional<Occupation> find(String code) {
        return Optional.ofNullable(occupations.get(code));
    }

    /** All eight major groups with all their middle groups. */
    public List<Major> majors() {
        return majors;
    }

    public Optional<Major.Middle> group(String code) {
        return majors.stream()
                .flatMap(major -> major.middles().stream())
                .filter(middle -> middle.code().equals(code))
                .findFirst();
    }

    public List<Skill> skills() {
        return skills;
    }

    public List<Certificate> certificates() {
        return certificates;
    }

    public List<Hazard> hazards() {
        return hazards;
    }

    /** What a plain word leads to, "电焊". */
    public OccupationSearch.Found search(String word) {
        return search.find(word);
    }

    private static List<DataRow> rows(UnaryOperator<String> files, String kind) {
        var file = kind + ".yaml";
        var rows = DataRow.parse(MODULE + file, files.apply(file)).rows(kind);
        if (rows.isEmpty()) throw new FaultyData(MODULE + file, "has no " + kind);
        unique(rows, "id");
        return rows;
    }

    private static void unique(List<DataRow> rows, String field) {
        var seen = new HashMap<String, String>();
        for (var row : rows) {
            var before = seen.put(row.text(field), row.where());
            if (before != null) throw row.fault("the same " + field + " as in " + before);
        }
    }

    private static Skill skill(DataRow row) {
        row.only("id", "zh", "en", "say");
        return new Skill(row.text("id"), row.text("zh"), row.text("en"), row.texts("say"));
    }

    private static Certificate certificate(DataRow row) {
        row.only("id", "zh", "en", "say", "asked", "grounds", "sure", "minimumAge");
        return new Certificate(
                row.text("id"),
                row.text("zh"),
                row.text("en"),
                row.texts("say"),
                row.oneOf("asked", Certificate.Asked.class),
                row.text("grounds"),
                row.oneOf("sure", Mark.class),
                row.has("minimumAge") ? row.number("minimumAge") : 0);
    }

    private static Hazard hazard(DataRow row) {
        row.only("id", "zh", "en", "say", "barsMinors", "grade", "ground", "sure");
        var bars = row.oneOf("barsMinors", Hazard.Bars.class);
        if (row.has("grade") != (bars == Hazard.Bars.BY_GRADE))
            throw row.fault("a grade stands where a hazard bars by grade, and only there");
        return new Hazard(
                row.text("id"),
                row.text("zh"),
                row.text("en"),
                row.texts("say"),
                bars,
                row.has("grade") ? row.text("grade") : "",
                row.has("ground") || bars != Hazard.Bars.NEVER ? row.text("ground") : "",
                row.oneOf("sure", Mark.class));
    }

    private Map<String, Occupation> occupations(DataRow file) {
        var rows = file.rows("occupations");
        unique(rows, "code");
        var read = new LinkedHashMap<String, Occupation>();
        rows.stream()
                .map(this::occupation)
                .sorted(Comparator.comparing(Occupation::code))
                .forEach(one -> read.put(one.code(), one));
        return read;
    }

    private Occupation occupation(DataRow row) {
        row.only("code", "zh", "en", "say", "skills", "certificates", "byKind", "hazards");
        var code = row.text("code");
        if (!CODE.matcher(code).matches()) throw row.fault("\"" + code + "\" is no code of an occupation");
        return new Occupation(
                code,
                row.text("zh"),
                row.text("en"),
                row.texts("say"),
                known(row, "skills", skills, Skill::id),
                known(row, "certificates", certificates, Certificate::id),
                known(row, "byKind", certificates, Certificate::id),
                known(row, "hazards", hazards, Hazard::id));
    }

    private static <T> List<T> known(DataRow row, String field, List<T> all, Function<T, String> id) {
        var known = new ArrayList<T>();
        for (var named : row.texts(field))
            known.add(all.stream()
                    .filter(one -> id.apply(one).equals(named))
                    .findFirst()
                    .orElseThrow(() -> row.fault("\"" + field + "\" names \"" + named + "\", which is not there")));
        return List.copyOf(known);
    }

    private List<Major> majors(DataRow file) {
        var middles = file.rows("middles");
        unique(middles, "code");
        unique(file.rows("majors"), "code");
        var read = file.rows("majors").stream().map(row -> major(row, middles)).toList();
        for (var row : middles)
            if (read.stream().noneMatch(major -> row.text("code").startsWith(major.code() + "-")))
                throw row.fault("belongs to no major group");
        for (var one : occupations.values())
            if (middles.stream().noneMatch(row -> row.text("code").equals(one.group())))
                throw new FaultyData(MODULE + "occupations.yaml", one.code() + " belongs to no middle group");
        return read;
    }

    private Major major(DataRow row, List<DataRow> middles) {
        var code = row.only("code", "zh", "en").text("code");
        var its = middles.stream()
                .filter(middle -> middle.text("code").startsWith(code + "-"))
                .map(this::middle)
                .toList();
        return new Major(code, row.text("zh"), row.text("en"), its);
    }

    private Major.Middle middle(DataRow row) {
        var code = row.only("code", "zh", "en").text("code");
        var its = occupations.values().stream()
                .filter(one -> one.group().equals(code))
                .toList();
        return new Major.Middle(code, row.text("zh"), row.text("en"), its);
    }

    /** Words that may mean several occupations, in the order in which they are shown. A word that leads to several must stand here. */
    private Map<String, List<Occupation>> ambiguous(DataRow file) {
        var row = file.row("ambiguous");
        var read = new LinkedHashMap<String, List<Occupation>>();
        for (var key : row.fields().keySet()) {
            var word = String.valueOf(key);
            read.put(word, known(row, word, all(), Occupation::code));
        }
        var said = new HashMap<String, List<Occupation>>();
        for (var one : occupations.values())
            for (var word : Set.copyOf(one.say()))
                said.computeIfAbsent(word, _ -> new ArrayList<>()).add(one);
        said.forEach((word, those) -> {
            for (var one : those)
                if (those.size() > 1 && !read.getOrDefault(word, List.of()).contains(one))
                    throw row.fault(
                            "\"%s\" leads to %s and to others, and does not say so".formatted(word, one.code()));
        });
        return read;
    }
}
