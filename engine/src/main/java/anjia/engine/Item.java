package anjia.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A service item (政务服务事项) as {@code item.yaml} describes it, with its guide and words.
 *
 * @param code subject and name, {@code unemployment/benefit}
 * @param official its official Chinese name
 * @param function code of the service function it belongs to
 * @param department code of the department that decides
 * @param level tier of the office that decides: province, city, county, town
 * @param applicant person, household or organisation
 * @param once at most one open file per applicant and subject
 * @param fourEyes a decision takes a second member of staff (复核)
 * @param employer what a file says of the employer that it is about once it is decided in the worker's favour: wages, injury or dispute (被投诉单位);
 *     null when it is about none
 * @param subject what a file is about when one applicant can have several: the child, the bill; null when there is only the applicant
 * @param governedBy fact whose day decides which law holds; null means the day of assessment
 * @param place fact that names the place whose numbers hold, {@code desk} for the desk's own, or null
 * @param stopsOn events that end what was granted (停发情形)
 * @param letters decision to kind of letter
 * @param facts facts the item uses, in the order of its {@code uses}
 * @param rules names of the conditions, in the order of the text
 * @param amounts names of the amounts, in the order of the text
 * @param onlyOneOf groups of amounts, one of this item among them, of which nobody has two
 * @param words language tag to words; {@code zh-CN} and {@code en} are always there
 */
public record Item(
        String code,
        String official,
        String function,
        String department,
        String level,
        String applicant,
        boolean once,
        boolean fourEyes,
        @Nullable String employer,
        @Nullable String subject,
        @Nullable String governedBy,
        @Nullable String place,
        List<Paper> papers,
        Limit limit,
        List<EffectSpec> effects,
        List<String> stopsOn,
        Map<String, String> letters,
        @Nullable String fee,
        List<GuideSection> guide,
        List<FactSpec> facts,
        List<String> rules,
        List<String> amounts,
        List<Alternatives> onlyOneOf,
        SortedMap<String, Words> words) {

    /**
     * The same money, of which only one of several items pays (不可兼得); whatever else they give stays.
     *
     * @param payments in the order of the text
     */
    public record Alternatives(String article, List<Payment> payments) {
        public Alternatives {
            payments = List.copyOf(payments);
        }

        /** Codes of the items. */
        public List<String> items() {
            return payments.stream().map(Payment::item).toList();
        }

        /** The amount of the item that is paid by one of them only. */
        public Optional<String> amountOf(String item) {
            return payments.stream()
                    .filter(payment -> payment.item().equals(item))
                    .map(Payment::amount)
                    .findFirst();
        }
    }

    /** An amount of an item. */
    public record Payment(String item, String amount) {}

    /** Whether an employer or another organisation hands it in, and nobody for herself. */
    public boolean isForOrganisations() {
        return applicant.equals("organisation");
    }

    /** The words in a language; Chinese where there are none in it. */
    public Words words(String language) {
        var exact = words.get(language);
        return exact != null
                ? exact
                : words.getOrDefault(Words.CHINESE, words.sequencedValues().getFirst());
    }

    /** @throws java.util.NoSuchElementException when the item uses no such fact */
    public FactSpec fact(String name) {
        return facts.stream()
                .filter(fact -> fact.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    public boolean uses(String fact) {
        return facts.stream().anyMatch(spec -> spec.name().equals(fact));
    }

    Item with(SortedMap<String, Words> worded) {
        return new Item(
                code,
                official,
                function,
                department,
                level,
                applicant,
                once,
                fourEyes,
                employer,
                subject,
                governedBy,
                place,
                papers,
                limit,
                effects,
                stopsOn,
                letters,
                fee,
                guide,
                facts,
                rules,
                amounts,
                onlyOneOf,
                worded);
    }
}
