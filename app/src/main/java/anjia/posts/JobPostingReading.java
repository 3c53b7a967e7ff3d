package anjia.posts;

import anjia.places.DivisionCode;
import anjia.posts.SaidByProgram.Strange;
import anjia.registry.CreditCode;
import anjia.registry.Organisation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * A schema.org JobPosting as an employer's own program says it (schema.org 岗位读入): the inverse of {@link JobPosting}. What that type cannot say comes
 * as {@code additionalProperty} under our own names. Nothing is fetched from anywhere.
 *
 * @see "https://schema.org/JobPosting"
 */
@Component
class JobPostingReading {

    static final String MORE = "additionalProperty";

    /** What the type has no words for. */
    static final Set<TableColumn> SAID_BESIDE = EnumSet.of(
            TableColumn.WAGE_PARTS,
            TableColumn.DAYS,
            TableColumn.HOURS,
            TableColumn.SHIFT,
            TableColumn.LODGING,
            TableColumn.MEALS,
            TableColumn.CONTRACT,
            TableColumn.INSURANCE,
            TableColumn.CERTIFICATES,
            TableColumn.HAZARDS,
            TableColumn.AGE_GROUND,
            TableColumn.HEALTH_GROUND);

    private static final Map<TableColumn, String> WHERE = where();

    /** What says nothing of the work, or is ours to say. */
    private static final Set<String> NOT_OF_THE_POST =
            Set.of("@context", "@type", "@id", "url", "identifier", "datePosted", "dateModified", "directApply");

    private static final String ADDRESS = "jobLocation.address";
    private static final Pattern CODE = Pattern.compile("\\d-\\d{2}-\\d{2}-\\d{2}");
    private static final Pattern HOURS = Pattern.compile("每周(\\d)天，?每天(\\d{1,2})小时");
    private static final Pattern BENEFITS = Pattern.compile("((管住|包住|管吃|包吃|包食宿|包吃住)[、，,；; ]*)+");

    private final TableChoices choices;
    private final PlaceNamed named;

    JobPostingReading(TableChoices choices, PlaceNamed named) {
        this.choices = choices;
        this.named = named;
    }

    private static Map<TableColumn, String> where() {
        var where = new EnumMap<TableColumn, String>(PostJson.NAMES);
        where.replaceAll((column, name) -> MORE + "." + name);
        where.put(TableColumn.OCCUPATION, "occupationalCategory");
        where.put(TableColumn.TITLE, "title");
        where.put(TableColumn.WORK, "description");
        where.put(TableColumn.DIVISION, ADDRESS);
        where.put(TableColumn.PLACE, ADDRESS + ".streetAddress");
        where.put(TableColumn.OPENINGS, "totalJobOpenings");
        where.put(TableColumn.PER, "baseSalary.value.unitText");
        where.put(TableColumn.WAGE, "baseSalary.value");
        where.put(TableColumn.WAGE_HIGH, "baseSalary.value.maxValue");
        where.put(TableColumn.TIME, "employmentType");
        where.put(TableColumn.START_ON, "jobStartDate");
        where.put(TableColumn.OPEN_UNTIL, "validThrough");
        where.put(TableColumn.EXPERIENCE, "experienceRequirements");
        return where;
    }

    SaidByProgram read(String path, JsonNode posting, Organisation own) {
        var reading = new One(posting);
        reading.all(own);
        return new SaidByProgram(path, reading.said, WHERE, reading.unread, reading.strange, reading.leftOut);
    }

    /** What it calls itself; null when that is no key. */
    static @Nullable String key(JsonNode posting) {
        var identifier = SchemaValues.one(posting.path("identifier"));
        var value = identifier.isObject() ? SchemaValues.one(identifier.path("value")) : identifier;
        var text = SchemaValues.text(value);
        return TheirKeys.isOne(text) ? text : null;
    }

    /** One posting being read. */
    private final class One {
        private final JsonNode posting;
        private final Map<TableColumn, String> said = new EnumMap<>(TableColumn.class);
        private final List<PostFault> unread = new ArrayList<>();
        private final List<Strange> strange = new ArrayList<>();
        private final List<String> leftOut = new ArrayList<>();

        One(JsonNode posting) {
            this.posting = posting;
        }

        void all(Organisation own) {
            for (var one : posting.properties())
                if (!NOT_OF_THE_POST.contains(one.getKey())) property(one.getKey(), one.getValue(), own);
        }

        private void property(String name, JsonNode several, Organisation own) {
            var value = SchemaValues.one(several);
            switch (name) {
                case "title" -> say(TableColumn.TITLE, SchemaValues.text(value));
                case "description" -> say(TableColumn.WORK, SchemaText.plain(SchemaValues.text(value)));
                case "hiringOrganization" -> {
                    if (!isOwn(value, own)) strange.add(new Strange(name, "organisation"));
                }
                case "jobLocation" -> place(several, value);
                case "baseSalary" -> wage(value);
                case "employmentType" -> time(several);
                case "totalJobOpenings" -> say(TableColumn.OPENINGS, SchemaValues.number(value));
                case "jobStartDate" -> say(TableColumn.START_ON, SchemaValues.day(value));
                case "validThrough" -> say(TableColumn.OPEN_UNTIL, SchemaValues.day(value));
                case "occupationalCategory" -> say(TableColumn.OCCUPATION, occupation(value));
                case "workHours" -> hours(SchemaValues.text(value));
                case "jobBenefits" -> benefits(SchemaValues.text(value));
                case "experienceRequirements" -> experience(value);
                case "qualifications" -> papers(SchemaValues.text(value));
                case MORE -> more(several);
                default -> leaveOut(name);
            }
        }

        /** What was said beside counts more than what was read out of a sentence, in whatever order they stand. */
        private void say(TableColumn column, String text) {
            if (!text.isEmpty()) said.putIfAbsent(column, text);
        }

        private void leaveOut(String name) {
            leftOut.add(SchemaValues.shortened(name));
        }

        private void place(JsonNode several, JsonNode place) {
            if (several.isArray() && several.size() > 1) {
                unread.add(PostFault.of(TableColumn.DIVISION.field(), "onePlace", ""));
                return;
            }
            var address = SchemaValues.one(place.path("address"));
            say(TableColumn.PLACE, SchemaValues.text(SchemaValues.one(address.path("streetAddress"))));
            var identifier = SchemaValues.one(place.path("identifier"));
            var code = SchemaValues.text(identifier.isObject() ? identifier.path("value") : identifier);
            say(TableColumn.DIVISION, DivisionCode.isOne(code) ? code : named(address));
        }

        private String named(JsonNode address) {
            var locality = SchemaValues.text(SchemaValues.one(address.path("addressLocality")));
            var region = SchemaValues.text(SchemaValues.one(address.path("addressRegion")));
            var whole = region + locality;
            return named.find(whole) instanceof PlaceNamed.Found.One ? whole : locality.isEmpty() ? region : locality;
        }

        private void wage(JsonNode amount) {
            var currency = SchemaValues.text(SchemaValues.one(amount.path("currency")));
            if (!currency.isEmpty() && !currency.equals("CNY"))
                unread.add(PostFault.of(TableColumn.WAGE.field(), "currency", ""));
            var inner = SchemaValues.one(amount.path("value"));
            var value = inner.isObject() ? inner : amount;
            var least = SchemaValues.number(SchemaValues.one(value.path("minValue")));
            say(TableColumn.WAGE, least.isEmpty() ? SchemaValues.number(SchemaValues.one(value.path("value"))) : least);
            say(TableColumn.WAGE_HIGH, SchemaValues.number(SchemaValues.one(value.path("maxValue"))));
            say(
                    TableColumn.PER,
                    SchemaValues.text(SchemaValues.one(value.path("unitText"))).toLowerCase(Locale.ROOT));
        }

        private void time(JsonNode several) {
            Iterable<JsonNode> all = several.isArray() ? several : List.of(several);
            var words = new ArrayList<String>();
            for (var one : all) words.add(SchemaValues.text(one).toUpperCase(Locale.ROOT));
            var full = words.contains("FULL_TIME");
            var part = words.contains("PART_TIME");
            if (full != part) say(TableColumn.TIME, full ? "full" : "part");
            else say(TableColumn.TIME, String.join("、", words));
        }

        private void hours(String text) {
            var found = HOURS.matcher(text);
            if (found.matches()) {
                say(TableColumn.DAYS, found.group(1));
                say(TableColumn.HOURS, found.group(2));
            } else leaveOut("workHours");
        }

        private void benefits(String text) {
            if (!BENEFITS.matcher(text).matches()) {
                leaveOut("jobBenefits");
                return;
            }
            var both = text.contains("包食宿") || text.contains("包吃住");
            if (both || text.contains("住")) say(TableColumn.LODGING, "true");
            if (both || text.contains("吃")) say(TableColumn.MEALS, "true");
        }

        private void experience(JsonNode value) {
            var months = SchemaValues.number(SchemaValues.one(value.path("monthsOfExperience")));
            if (months.isEmpty()) leaveOut("experienceRequirements");
            else say(TableColumn.EXPERIENCE, months);
        }

        /** Certificates by their names; free words about people are no part of a post here. */
        private void papers(String text) {
            var all = Stream.of(text.split("[、,，;；]")).map(String::strip).toList();
            if (all.stream().allMatch(one -> !choices.certificate(one).equals(one)))
                say(TableColumn.CERTIFICATES, text);
            else leaveOut("qualifications");
        }

        private void more(JsonNode several) {
            Iterable<JsonNode> all = several.isArray() ? several : List.of(several);
            for (var one : all) {
                var id = SchemaValues.text(SchemaValues.one(one.path("propertyID")));
                var name = id.isEmpty() ? SchemaValues.text(SchemaValues.one(one.path("name"))) : id;
                PostJson.column(name)
                        .filter(SAID_BESIDE::contains)
                        .ifPresentOrElse(
                                column -> said.put(column, SchemaValues.several(one.path("value"))),
                                () -> leaveOut(MORE + "." + name));
            }
        }

        private static String occupation(JsonNode value) {
            if (!value.isObject()) return SchemaValues.text(value);
            var code = SchemaValues.text(SchemaValues.one(value.path("codeValue")));
            var name = SchemaValues.text(SchemaValues.one(value.path("name")));
            return CODE.matcher(code).matches() || name.isEmpty() ? code : name;
        }
    }

    /** By its credit code where it says one, else by its name. */
    private static boolean isOwn(JsonNode value, Organisation own) {
        if (!value.isObject()) return SchemaValues.isSame(SchemaValues.text(value), own.name());
        var identifier = SchemaValues.one(value.path("identifier"));
        var code = SchemaValues.text(identifier.isObject() ? SchemaValues.one(identifier.path("value")) : identifier);
        var said = CreditCode.read(code);
        if (said.isPresent() && own.creditCode() != null) return said.get().equals(own.creditCode());
        return Stream.of("name", "legalName")
                .anyMatch(
                        name -> SchemaValues.isSame(SchemaValues.text(SchemaValues.one(value.path(name))), own.name()));
    }
}
