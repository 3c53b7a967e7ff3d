package anjia.catalogue;

import anjia.access.Actor;
import anjia.engine.EffectSpec;
import anjia.engine.Finding;
import anjia.engine.Item;
import anjia.engine.NumberUsed;
import anjia.engine.ServiceFunction;
import anjia.engine.Sure;
import anjia.engine.Words;
import anjia.web.Frame;
import anjia.web.Mark;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Guides to the items, and the list of what can be done here (办事指南). */
@Controller
class GuidePages {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_]+)}");

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
     * @param yields certificates and money that a Yes brings
     * @param worker whether a worker is logged in, who can apply at once
     */
    record GuidePage(
            Item item,
            String name,
            String inOwnWords,
            List<Condition> conditions,
            String decides,
            TimeLimit limit,
            List<String> yields,
            List<GuideParts.Part> parts,
            List<OnlyOne> onlyOne,
            boolean worker) {}

    /** Amounts of which one is paid only, one of this item among them. */
    record OnlyOne(List<Payment> payments, String article) {}

    /** An amount of an item, both by their names. */
    record Payment(String code, String name, String money) {}

    /**
     * How long it takes.
     *
     * @param said in a sentence
     * @param letter what one gets in the end, and by when
     * @param doubt where it says what would settle it; empty when it is sure
     * @param lines what the law sets, and what is promised
     */
    record TimeLimit(String said, String letter, Mark mark, String doubt, List<LimitWords.Line> lines) {}

    /**
     * What one has to meet, and the article that says so.
     *
     * @param mark of the least sure figure in it; null when all are sure, or there is none
     * @param doubt where it says what would settle that figure; empty when there is none
     */
    record Condition(String words, String article, @Nullable Mark mark, String doubt) {}

    @GetMapping("/guide/{subject}/{name}")
    String guide(Actor actor, @PathVariable String subject, @PathVariable String name, Frame frame, Model model) {
        var code = subject + "/" + name;
        var item = catalogue.find(code).orElseThrow(() -> new NoSuchPage(code));
        var words = item.words(frame.language().tag());
        var articles = articles(item);
        var conditions = item.rules().stream()
                .map(rule -> condition(words.rule(rule).met(), articles.getOrDefault(rule, ""), item, words))
                .toList();
        var page = new GuidePage(
                item,
                words.name(),
                words.inOwnWords(),
                conditions,
                decides(item, frame),
                limit(item, frame),
                yields(item, words, frame),
                new GuideParts(catalogue.law(), item, frame, LocalDate.now(clock)).all(),
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

    private Condition condition(String text, String article, Item item, Words words) {
        var said = PLACEHOLDER
                .matcher(text)
                .replaceAll(name -> figure(name.group(1), item)
                        .map(number -> Matcher.quoteReplacement(words.say(number.value(), number.measure())))
                        .orElse(""));
        var weakest = PLACEHOLDER
                .matcher(text)
                .results()
                .flatMap(name -> figure(name.group(1), item).stream())
                .max(Comparator.comparing(NumberUsed::sure))
                .filter(number -> number.sure() != Sure.READ);
        return new Condition(
                said,
                article,
                weakest.map(Speech::mark).orElse(null),
                weakest.map(number -> Doubts.link(Doubts.number(item.code(), number.name())))
                        .orElse(""));
    }

    /** What holds today of a number that the words name; facts are nobody's here. */
    private Optional<NumberUsed> figure(String name, Item item) {
        var today = LocalDate.now(clock);
        return catalogue.law().numbersOf(item.code()).stream()
                .filter(number -> number.name().equals(name))
                .flatMap(number -> number.values().stream())
                .filter(number -> !number.inForce().isAfter(today))
                .filter(number -> number.to() == null || !number.to().isBefore(today))
                .findFirst();
    }

    private static TimeLimit limit(Item item, Frame frame) {
        var words = new LimitWords(frame);
        return new TimeLimit(
                words.sentence(item.limit()),
                words.letter(item.limit()),
                Speech.mark(item.limit().sure()),
                words.doubt(item),
                words.lines(item));
    }

    private static List<String> yields(Item item, Words words, Frame frame) {
        return item.effects().stream()
                .map(effect -> switch (effect) {
                    case EffectSpec.IssueCertificate(var kind, var _) ->
                        words.certificate(kind).title();
                    case EffectSpec.OrderPayments(var _, var months, var _) ->
                        frame.text("catalogue.guide.paid." + (months == null ? "ONCE" : "MONTHLY"));
                    default -> "";
                })
                .filter(said -> !said.isEmpty())
                .distinct()
                .toList();
    }

    private static String decides(Item item, Frame frame) {
        var department = frame.text("catalogue.department." + item.department());
        return frame.text("catalogue.level." + item.level(), department);
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
