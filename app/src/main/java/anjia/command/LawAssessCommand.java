package anjia.command;

import anjia.engine.Assessment;
import anjia.engine.BadFacts;
import anjia.engine.Facts;
import anjia.engine.Item;
import anjia.engine.Law;
import anjia.web.Texts;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code anjia law assess} gives the answer, {@code anjia law explain} the whole derivation as well (政策评估与解释). */
@Command(mixinStandardHelpOptions = true)
final class LawAssessCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final boolean explain;

    @Parameters(paramLabel = "ITEM", descriptionKey = "item")
    private String item = "";

    @Option(names = "--day", paramLabel = "DAY", required = true)
    private LocalDate day = LocalDate.EPOCH;

    @Option(names = "--fact", paramLabel = "NAME=VALUE")
    private Map<String, String> facts = new LinkedHashMap<>();

    @Option(names = "--division", paramLabel = "CODE")
    private @Nullable String division;

    @Option(names = "--lang", paramLabel = "zh-CN|en")
    private @Nullable String lang;

    @Option(names = "--law", paramLabel = "DIR")
    private @Nullable Path folder;

    LawAssessCommand(Terminal terminal, boolean explain) {
        this.terminal = terminal;
        this.explain = explain;
    }

    @Override
    public Integer call() {
        var law = LawFolder.load(folder, terminal);
        var of = LawFolder.item(law, item, terminal);
        var found = assess(law, of);
        var texts = Texts.in(LawFolder.language(lang, terminal));
        var speech = new LawSpeech(texts, of.words(texts.language().tag()), of);
        new LawAnswer(speech, found).lines(explain).forEach(terminal::line);
        return ExitCode.OK;
    }

    private Assessment assess(Law law, Item of) {
        try {
            var read = read(of);
            return division == null ? law.assess(item, read, day) : law.assess(item, read, day, division);
        } catch (BadFacts bad) {
            var first = bad.misfits().getFirst();
            throw terminal.refusal("law.badFact", first.fact(), first.expected());
        }
    }

    private Facts read(Item of) {
        var read = Facts.none();
        for (var fact : facts.entrySet()) {
            var name = fact.getKey();
            if (!of.uses(name))
                throw terminal.refusal(
                        "law.noFact",
                        name,
                        String.join(
                                ", ",
                                of.facts().stream().map(spec -> spec.name()).toList()));
            read = read.put(name, of.fact(name).read(fact.getValue()));
        }
        return read;
    }
}
