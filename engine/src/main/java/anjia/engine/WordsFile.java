package anjia.engine;

import anjia.engine.Words.CertificateWords;
import anjia.engine.Words.DeclarationWords;
import anjia.engine.Words.QuestionWords;
import anjia.engine.Words.RuleWords;
import anjia.engine.syntax.Faults;
import anjia.engine.syntax.Fields;
import anjia.engine.syntax.Position;
import anjia.engine.syntax.Yaml;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Reads the words of the law, of a subject or of an item in one language; what a level does not say, the one above it does. */
final class WordsFile {
    private final String file;
    private final Faults faults;
    private final Fields fields;
    final Map<String, Word<QuestionWords>> questions;
    final Map<String, Word<String>> whys;
    final Map<String, Word<RuleWords>> rules;
    final Map<String, Word<String>> amounts;
    final Map<String, Word<Map<Long, String>>> choices;
    final Map<String, Word<String>> numbers;
    final Map<String, Word<String>> facts;
    final Map<String, Word<CertificateWords>> certificates;
    final Map<String, Word<DeclarationWords>> declarations;
    final String name;
    final String inOwnWords;

    record Word<T>(Position at, T said) {}

    WordsFile(String file, String text, Faults faults) {
        this.file = file;
        this.faults = faults;
        this.fields = new Fields(Yaml.read(file, text, faults), faults);
        name = fields.optionalText("name").orElse("");
        inOwnWords = fields.optionalText("inOwnWords").orElse("");
        questions = section("questions", this::question);
        whys = section("whys", this::plain);
        rules = section("rules", this::rule);
        amounts = section("amounts", this::plain);
        choices = section("choices", this::choices);
        numbers = section("numbers", this::plain);
        facts = section("facts", this::plain);
        certificates = section("certificates", this::certificate);
        declarations = section("declarations", this::declaration);
        fields.done();
    }

    Position at() {
        return new Position(file, 1, 1);
    }

    private <T> Map<String, Word<T>> section(String key, Function<Yaml, T> read) {
        var words = new LinkedHashMap<String, Word<T>>();
        fields.mapping(key)
                .entries()
                .forEach((name, entry) -> words.put(name, new Word<>(entry.keyAt(), read.apply(entry.value()))));
        return words;
    }

    private String plain(Yaml yaml) {
        if (yaml instanceof Yaml.Scalar(var _, var text) && !text.isEmpty()) return text;
        faults.add(yaml.at(), "expected words");
        return "";
    }

    /** What each number of an amount stands for. */
    private Map<Long, String> choices(Yaml yaml) {
        var choices = new LinkedHashMap<Long, String>();
        if (!(yaml instanceof Yaml.Mapping(var _, var entries))) {
            faults.add(yaml.at(), "expected what each number stands for");
            return choices;
        }
        entries.forEach((number, entry) -> {
            if (number.matches("\\d{1,3}")) choices.put(Long.parseLong(number), plain(entry.value()));
            else faults.add(entry.keyAt(), "expected a whole number, found " + number);
        });
        return choices;
    }

    private CertificateWords certificate(Yaml yaml) {
        var of = new Fields(yaml, faults);
        var words = new CertificateWords(of.text("title"), of.text("says"));
        of.done();
        return words;
    }

    private RuleWords rule(Yaml yaml) {
        var of = new Fields(yaml, faults);
        var words = new RuleWords(of.text("met"), of.text("not"), of.text("unknown"));
        of.done();
        return words;
    }

    private DeclarationWords declaration(Yaml yaml) {
        var of = new Fields(yaml, faults);
        var words = new DeclarationWords(of.text("text"), of.text("untrue"));
        of.done();
        return words;
    }

    private QuestionWords question(Yaml yaml) {
        var of = new Fields(yaml, faults);
        var choices = new LinkedHashMap<String, String>();
        of.mapping("choices").entries().forEach((value, entry) -> choices.put(value, plain(entry.value())));
        var words = new QuestionWords(of.text("ask"), of.text("why"), of.text("unsure"), choices);
        of.done();
        return words;
    }
}
