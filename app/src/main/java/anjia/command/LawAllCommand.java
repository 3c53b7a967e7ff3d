package anjia.command;

import anjia.engine.Assessment;
import anjia.engine.BadFacts;
import anjia.engine.FactSpec;
import anjia.engine.Facts;
import anjia.engine.Law;
import anjia.engine.Outcome;
import anjia.engine.Result;
import anjia.engine.Words;
import anjia.web.Texts;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code anjia law all} says what everything there is gives one person (全部事项评估): for who wants to know what she forgot to ask for. */
@Command(mixinStandardHelpOptions = true)
final class LawAllCommand implements Callable<Integer> {

    private static final List<Outcome> TOLD = List.of(Outcome.ENTITLED, Outcome.UNKNOWN, Outcome.NOT_ENTITLED);

    private final Terminal terminal;

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

    LawAllCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var law = LawFolder.load(folder, terminal);
        var language = LawFolder.language(lang, terminal);
        var texts = Texts.in(language);
        var found = assess(law).stream().collect(Collectors.groupingBy(Assessment::outcome));
        for (var outcome : TOLD) {
            var these = found.getOrDefault(outcome, List.of());
            if (these.isEmpty()) continue;
            terminal.line(texts.get("command.law.all." + LawSpeech.key(outcome), these.size()));
            for (var one : these) terminal.line(line(one, law.item(one.item()).words(language.tag()), texts));
        }
        var others = found.getOrDefault(Outcome.NOT_APPLICABLE, List.of());
        terminal.line(texts.get("command.law.all.not_applicable", others.size()));
        return ExitCode.OK;
    }

    private List<Assessment> assess(Law law) {
        try {
            var situation = law.situation(read(law));
            return law.items().keySet().stream()
                    .map(item -> division == null ? situation.assess(item, day) : situation.assess(item, day, division))
                    .toList();
        } catch (BadFacts bad) {
            var first = bad.misfits().getFirst();
            throw terminal.refusal("law.badFact", first.fact(), first.expected());
        }
    }

    private Facts read(Law law) {
        var known = new LinkedHashMap<String, FactSpec>();
        law.items().values().forEach(item -> item.facts().forEach(fact -> known.putIfAbsent(fact.name(), fact)));
        var read = Facts.none();
        for (var fact : facts.entrySet()) {
            var spec = known.get(fact.getKey());
            if (spec == null)
                throw terminal.refusal(
                        "law.noFactAtAll",
                        fact.getKey(),
                        String.join(", ", known.keySet().stream().sorted().toList()));
            read = read.put(fact.getKey(), spec.read(fact.getValue()));
        }
        return read;
    }

    /** The item, and of what is open or refused the first reason. */
    private static String line(Assessment found, Words words, Texts texts) {
        var reason = switch (found.outcome()) {
            case ENTITLED, NOT_APPLICABLE -> "";
            case UNKNOWN ->
                found.questions().isEmpty()
                        ? ""
                        : words.question(found.questions().getFirst().key()).ask();
            case NOT_ENTITLED -> words.say(found.findings(Result.NOT_MET).getFirst());
        };
        var title = texts.get("command.law.all.item", words.name(), found.item());
        return reason.isEmpty() ? "  " + title : "  " + title + "  " + reason;
    }
}
