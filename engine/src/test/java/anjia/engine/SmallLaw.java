package anjia.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A law of one item, written within a test: only its facts, numbers and rules matter. */
final class SmallLaw {
    private static final String FACTS = """
            age: {is: age, type: years, range: 0..120, changes by: time, ask: {cost: 1, question: q}}
            wage: {is: wage, type: fen, range: 0..10000000, changes by: nobody, ask: {cost: 1, question: q}}
            months: {is: months, type: months, range: 0..600, open: at least, changes by: time, ask: {cost: 2, question: q}}
            kind: {is: kind, type: "one of [a, b, c]", changes by: nobody, ask: {cost: 1, question: k}}
            poor: {is: poor, type: yes or no, changes by: office, ask: {cost: 1, question: p}}
            family: {is: family, type: members, range: 1..4, each: {pay: {is: pay, type: fen, range: 0..1000, changes by: nobody, ask: {cost: 1, question: q}}, grown: {is: grown, type: yes or no, changes by: nobody, ask: {cost: 1, question: p}}, free_on: {is: free, type: "day, may be absent", changes by: nobody, ask: {cost: 1, question: q}}}, changes by: nobody, ask: {cost: 3, question: q}}
            jobs: {is: jobs, type: spells from began to ended, range: 0..20, each: {began: {is: b, type: day, changes by: nobody, ask: {cost: 1, question: q}}, ended: {is: e, type: "day, may be absent", changes by: nobody, ask: {cost: 1, question: q}}, paid: {is: paid, type: yes or no, changes by: nobody, ask: {cost: 1, question: p}}, where_at: {is: w, type: place, changes by: nobody, ask: {cost: 1, question: q}}}, changes by: time, ask: {cost: 4, question: q}}
            home: {is: home, type: "place, may be absent", changes by: nobody, ask: {cost: 1, question: q}}
            work: {is: work, type: place, changes by: nobody, ask: {cost: 1, question: q}}
            index: {is: index, type: percent, range: 60..300, changes by: nobody, ask: {cost: 1, question: q}}
            told: {is: told, type: day, changes by: nobody, ask: {cost: 1, question: q}}
            since: {is: since, type: "day, may be absent", changes by: person, ask: {cost: 1, question: q}}
            """;
    private static final String NUMBERS = """
            floor: {unit: fen, values: [{inForce: 2000-01-01, value: 1000.00 yuan, source: s, sure: read}]}
            line: {unit: fen, by: place, values: [{inForce: 2020-01-01, value: {any: 100, 6109: 200, 610924: 300}, source: s, sure: read}]}
            ours: {unit: fen, by: place, values: [{inForce: 2020-01-01, value: {6105: 50}, source: s, sure: read}]}
            unfound: {unit: fen, range: 300000..900000, values: [], settled by: {zh: 找, en: seek}}
            rate: {unit: ratio, values: [{inForce: 2000-01-01, value: 12.5 %, source: s, sure: read}]}
            notice: {unit: months, values: [{inForce: 2000-01-01, value: 3, source: s, sure: read}, {inForce: 2026-12-31, value: 1, source: s, sure: read}, {inForce: 2027-05-15, value: 7, source: s, sure: read}]}
            grant: {unit: fen, by: county class, values: [{inForce: 2021-05-01, value: {1: 30000, 2: 20000, 3: 10000}, source: s, sure: read}]}
            """;

    private SmallLaw() {}

    /** @param uses names of the facts that the rules use */
    static LawText text(String uses, String rules) {
        var files = new TreeMap<String, String>();
        files.put("functions.yaml", LawFolder.TEXT.files().get("functions.yaml"));
        files.put("places/classes.yaml", LawFolder.TEXT.files().get("places/classes.yaml"));
        files.put("s/facts.yaml", FACTS);
        files.put("s/i/numbers.yaml", NUMBERS);
        files.put("s/i/item.yaml", """
                code: s/i
                official: o
                function: POLICY
                department: d
                level: county
                applicant: person
                limit: {promised: at once, source: s, sure: designed}
                """);
        files.put("s/i/rules.md", "# Item\n\n```rule\nuses %s\n```\n\n%s\n".formatted(uses, rules));
        files.put("s/i/examples.yaml", "[]\n");
        for (var language : List.of("zh", "en")) {
            files.put("s/" + language + ".yaml", """
                    questions:
                      q: {ask: a, why: w, unsure: u}
                      k: {ask: a, why: w, unsure: u, choices: {a: A, b: B, c: C}}
                      p: {ask: a, why: w, unsure: u, choices: {yes: Y, no: N}}
                    facts: {age: x, wage: x, months: x, kind: x, poor: x, since: x, told: x, family: x, pay: x, grown: x, free_on: x, jobs: x, began: x, ended: x, paid: x, where_at: x, home: x, work: x, index: x}
                    """);
            files.put("s/i/" + language + ".yaml", words(rules));
        }
        return new LawText(files);
    }

    static Law law(String uses, String rules) {
        return Law.load(text(uses, rules));
    }

    private static String words(String rules) {
        return "name: n\ninOwnWords: n\nrules: {%s}\namounts: {%s}\nnumbers: {%s}\n"
                .formatted(
                        names(rules, "rule (\\w+) \\[", "%s: {met: m, not: n, unknown: u}"),
                        names(rules, "amount (\\w+) in", "%s: x"),
                        names(rules, "\\$(\\w+)", "%s: x"));
    }

    private static String names(String rules, String pattern, String entry) {
        var found = new ArrayList<String>();
        Pattern.compile(pattern)
                .matcher(rules)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .forEach(found::add);
        return found.stream().map(entry::formatted).collect(Collectors.joining(", "));
    }
}
