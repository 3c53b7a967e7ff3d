package anjia.catalogue;

import anjia.access.Actor;
import anjia.engine.Finding;
import anjia.engine.GuideSection;
import anjia.engine.Item;
import anjia.engine.ServiceFunction;
import anjia.engine.Words;
import anjia.web.Frame;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Guides to the items, and the list of what can be done here (办事指南). */
@Controller
class GuidePages {

    private static final Pattern IDENTIFIER = Pattern.compile("\\b[a-z]+(?:_[a-z]+)+\\b");

    private final Catalogue catalogue;
    private final Assessments assessments;
    private final Clock clock;

    GuidePages(Catalogue catalogue, Assessments assessments, Clock clock) {
        this.catalogue = catalogue;
        this.assessments = assessments;
        this.clock = clock;
    }

    /**
     * A guide.
     *
     * @param conditions what one has to meet, in the words of the law's rules
     * @param decides who decides: "县里的人社部门"
     * @param worker whether a worker is logged in, who can apply at once
     */
    record GuidePage(
            Item item,
            String name,
            String inOwnWords,
            List<Condition> conditions,
            String decides,
            String duration,
            List<Part> parts,
            List<OnlyOne> onlyOne,
            boolean worker) {}

    /** Amounts of which one is paid only, one of this item among them. */
    record OnlyOne(List<Payment> payments, String article) {}

    /** An amount of an item, both by their names. */
    record Payment(String code, String name, String money) {}

    /** What one has to meet, and the article that says so. */
    record Condition(String words, String article) {}

    /**
     * A part of the law text.
     *
     * @param html explanation and tables in the reader's language; empty in Chinese, where the quotations say it
     */
    record Part(String heading, String html, List<Explanation.Quotation> quotations) {}

    @GetMapping("/guide/{subject}/{name}")
    String guide(Actor actor, @PathVariable String subject, @PathVariable String name, Frame frame, Model model) {
        var code = subject + "/" + name;
        var item = catalogue.find(code).orElseThrow(() -> new NoSuchPage(code));
        var words = item.words(frame.language().tag());
        var articles = articles(item);
        var conditions = item.rules().stream()
                .map(rule -> new Condition(plain(words.rule(rule).met(), item, words), articles.getOrDefault(rule, "")))
                .toList();
        var page = new GuidePage(
                item,
                words.name(),
                words.inOwnWords(),
                conditions,
                decides(item, frame),
                duration(item, frame),
                parts(item, frame),
                onlyOne(item, frame),
                actor instanceof Actor.ForPerson);
        model.addAttribute("page", page);
        return "catalogue/guide";
    }

    private List<OnlyOne> onlyOne(Item item, Frame frame) {
        return item.onlyOneOf().stream()
                .map(group -> new OnlyOne(
                        group.payments().stream()
                                .map(payment -> payment(payment, frame))
                                .toList(),
                        Articles.of(group.article())))
                .toList();
    }

    private Payment payment(Item.Payment payment, Frame frame) {
        var words = catalogue.item(payment.item()).words(frame.language().tag());
        return new Payment(payment.item(), words.name(), words.amount(payment.amount()));
    }

    /** By rule, as the law of today names them; it is asked about nobody. */
    private Map<String, String> articles(Item item) {
        return assessments.assess(item.code(), Answers.NONE, LocalDate.now(clock)).assessment().findings().stream()
                .collect(Collectors.toMap(Finding::rule, finding -> Articles.of(finding.article()), (one, _) -> one));
    }

    private String plain(String text, Item item, Words words) {
        var today = LocalDate.now(clock);
        return Pattern.compile("\\{([a-z_]+)}")
                .matcher(text)
                .replaceAll(name -> catalogue.law().numbersOf(item.code()).stream()
                        .filter(number -> number.name().equals(name.group(1)))
                        .flatMap(number -> number.values().stream())
                        .filter(number -> !number.inForce().isAfter(today))
                        .filter(number -> number.to() == null || !number.to().isBefore(today))
                        .findFirst()
                        .map(number -> words.say(number.value(), number.measure()))
                        .orElse(""));
    }

    private static String decides(Item item, Frame frame) {
        var department = frame.text("catalogue.department." + item.department());
        return frame.text("catalogue.level." + item.level(), department);
    }

    private static String duration(Item item, Frame frame) {
        var limit = item.limit();
        if (limit.days() == 0) return frame.text("catalogue.guide.atOnce");
        return switch (limit.count()) {
            case WORKING -> frame.text("catalogue.guide.working", limit.days());
            case CALENDAR -> frame.text("catalogue.guide.calendar", limit.days());
        };
    }

    private List<Part> parts(Item item, Frame frame) {
        var today = LocalDate.now(clock);
        return item.guide().stream()
                .filter(section -> section.inForce().holdsOn(today))
                .map(section -> part(item, section, frame))
                .filter(part -> !part.html().isEmpty() || !part.quotations().isEmpty())
                .toList();
    }

    private static Part part(Item item, GuideSection section, Frame frame) {
        var heading = section.heading().split(" · ", 2);
        var quotations = Quotations.quotes(section.markdown()).stream()
                .map(quote -> Quotations.quotation(quote, List.of()))
                .toList();
        var shown = new GuideSection(
                section.level(),
                section.heading(),
                section.inForce(),
                named(item, frame, section.explained(!frame.english())),
                section.defines());
        return new Part(heading[frame.english() ? heading.length - 1 : 0], shown.html(), quotations);
    }

    /** Facts and amounts by their words: tables of the law name them by identifiers. */
    private static String named(Item item, Frame frame, String markdown) {
        var words = item.words(frame.language().tag());
        return IDENTIFIER.matcher(markdown).replaceAll(name -> {
            var fact = words.facts().get(name.group());
            return fact != null ? fact : words.amounts().getOrDefault(name.group(), name.group());
        });
    }

    /**
     * What can be done here.
     *
     * @param source where this cut of the functions comes from
     */
    record CoversPage(List<Function> functions) {}

    /** A function with the items that can be settled here. */
    record Function(ServiceFunction function, String name, List<Item> items) {}

    @GetMapping("/functions")
    String covers(Frame frame, Model model) {
        var functions = catalogue.law().functions().stream()
                .filter(function -> function.activeOn(LocalDate.now(clock)))
                .map(function ->
                        new Function(function, frame.english() ? function.en() : function.zh(), items(function)))
                .toList();
        model.addAttribute("page", new CoversPage(functions));
        return "catalogue/covers";
    }

    private List<Item> items(ServiceFunction function) {
        return catalogue.items().stream()
                .filter(item -> item.function().equals(function.code()))
                .toList();
    }
}
