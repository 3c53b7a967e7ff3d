package anjia.posts;

import anjia.occupations.Certificate;
import anjia.occupations.Hazard;
import anjia.occupations.Occupations;
import anjia.places.DivisionCode;
import anjia.places.DivisionLevel;
import anjia.places.Places;
import anjia.registry.Organisation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * A post as machines read it (schema.org JobPosting), in Chinese as it was written.
 *
 * @see "https://schema.org/JobPosting"
 */
@Component
class JobPosting {

    static final String CONTEXT = "https://schema.org";

    private static final String END_OF_DAY = "T23:59:59+08:00";
    private static final String CLASSIFICATION = "中华人民共和国职业分类大典（2022年版）";
    private static final String DIVISIONS = "GB/T 2260";
    private static final int TO_YUAN = 2;

    private final Occupations occupations;
    private final Places places;
    private final JsonMapper json;

    JobPosting(Occupations occupations, Places places, JsonMapper json) {
        this.occupations = occupations;
        this.places = places;
        this.json = json;
    }

    /** Without its context, which stands once around many. */
    Map<String, Object> of(Post post, Organisation employer, String url) {
        var content = post.content();
        var said = thing("JobPosting");
        said.put("@id", url);
        said.put("url", url);
        said.put("identifier", value("Anjia 安家", post.id().toString()));
        said.put("title", content.title());
        said.put("description", content.work());
        said.put("datePosted", String.valueOf(post.openedOn()));
        said.put("validThrough", content.openUntil() + END_OF_DAY);
        said.put("employmentType", content.hours().partTime() ? "PART_TIME" : "FULL_TIME");
        said.put("hiringOrganization", organisation(employer));
        said.put("jobLocation", location(content));
        said.put("baseSalary", salary(content.wage()));
        said.put("occupationalCategory", occupation(content.occupation()));
        said.put("totalJobOpenings", content.openings() - post.taken());
        said.put("jobStartDate", content.startOn().toString());
        said.put(
                "workHours",
                "每周%d天，每天%d小时"
                        .formatted(content.hours().daysAWeek(), content.hours().hoursADay()));
        asked(content, said);
        said.put(JobPostingReading.MORE, more(content));
        said.put("directApply", false);
        return said;
    }

    /** What is said of one that is not open any more: which it was. */
    Map<String, Object> over(Post post, String url) {
        var said = thing("JobPosting");
        said.put("@id", url);
        said.put("url", url);
        said.put("identifier", value("Anjia 安家", post.id().toString()));
        return said;
    }

    /** On its own, for the head of a page: nothing in it ends the block in which it stands. */
    String inPage(Map<String, Object> posting) {
        return whole(posting).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }

    String whole(Map<String, Object> posting) {
        var whole = new LinkedHashMap<String, Object>();
        whole.put("@context", CONTEXT);
        whole.putAll(posting);
        return json.writeValueAsString(whole);
    }

    static LinkedHashMap<String, Object> thing(String type) {
        var thing = new LinkedHashMap<String, Object>();
        thing.put("@type", type);
        return thing;
    }

    private static Map<String, Object> value(String name, String value) {
        var thing = thing("PropertyValue");
        thing.put("propertyID", name);
        thing.put("value", value);
        return thing;
    }

    private static Map<String, Object> organisation(Organisation employer) {
        var thing = thing("Organization");
        thing.put("name", employer.name());
        var code = employer.creditCode();
        if (code != null) thing.put("identifier", value("统一社会信用代码", code.value()));
        return thing;
    }

    private Map<String, Object> location(PostContent content) {
        var address = thing("PostalAddress");
        address.put("addressCountry", "CN");
        content.division().at(DivisionLevel.PROVINCE).ifPresent(code -> address.put("addressRegion", name(code)));
        address.put("addressLocality", below(content.division()));
        address.put("streetAddress", content.place());
        var place = thing("Place");
        place.put("address", address);
        place.put("identifier", value(DIVISIONS, content.division().value()));
        return place;
    }

    private String name(DivisionCode code) {
        return places.fullName(code);
    }

    private String below(DivisionCode code) {
        var province = code.at(DivisionLevel.PROVINCE).map(this::name).orElse("");
        var whole = name(code);
        return whole.startsWith(province) && whole.length() > province.length()
                ? whole.substring(province.length())
                : whole;
    }

    private static Map<String, Object> salary(PostContent.Wage wage) {
        var value = thing("QuantitativeValue");
        value.put("minValue", BigDecimal.valueOf(wage.low(), TO_YUAN));
        value.put("maxValue", BigDecimal.valueOf(wage.high(), TO_YUAN));
        value.put("unitText", wage.hourly() ? "HOUR" : "MONTH");
        var amount = thing("MonetaryAmount");
        amount.put("currency", "CNY");
        amount.put("value", value);
        return amount;
    }

    private Map<String, Object> occupation(String code) {
        var category = thing("CategoryCode");
        category.put("inCodeSet", CLASSIFICATION);
        category.put("codeValue", code);
        occupations.find(code).ifPresent(one -> category.put("name", one.zh()));
        return category;
    }

    /** What the type has no words for, under the names of our own JSON, so that whoever reads it in has the whole post. */
    private List<Map<String, Object>> more(PostContent content) {
        var more = new ArrayList<Map<String, Object>>();
        more.add(value("wageParts", content.wage().parts()));
        more.add(value("shift", word(content.hours().shift())));
        more.add(value("contract", word(content.contract())));
        more.add(value("insurance", word(content.insurance())));
        more.add(value("hazards", hazards(content)));
        if (!content.ageGround().isEmpty()) more.add(value("ageGround", content.ageGround()));
        if (!content.healthGround().isEmpty()) more.add(value("healthGround", content.healthGround()));
        return more;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private String hazards(PostContent content) {
        var told = occupations.hazards().stream()
                .filter(one -> content.hazards().contains(one.id()))
                .map(Hazard::zh)
                .collect(Collectors.joining("、"));
        return told.isEmpty() ? SaidPost.NONE : told;
    }

    private void asked(PostContent content, Map<String, Object> said) {
        if (content.experience() > 0) {
            var experience = thing("OccupationalExperienceRequirements");
            experience.put("monthsOfExperience", content.experience());
            said.put("experienceRequirements", experience);
        }
        var papers = occupations.certificates().stream()
                .filter(one -> content.certificates().contains(one.id()))
                .map(Certificate::zh)
                .collect(Collectors.joining("、"));
        if (!papers.isEmpty()) said.put("qualifications", papers);
        var benefits = (content.lodging() ? "管住" : "") + (content.meals() ? "管吃" : "");
        if (!benefits.isEmpty()) said.put("jobBenefits", benefits);
    }
}
