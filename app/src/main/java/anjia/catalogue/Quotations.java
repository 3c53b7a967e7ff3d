package anjia.catalogue;

import anjia.catalogue.Explanation.Ladder;
import anjia.catalogue.Explanation.Quotation;
import anjia.engine.GuideSection;
import anjia.engine.Item;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The articles that an item quotes, in their own words (条文原文). Of a ladder's article, the clause that decides is bold. */
final class Quotations {

    /** "社会保险法 第四十五条　失业人员符合…": the law, then the article and its words. */
    private static final Pattern QUOTED = Pattern.compile("^(\\S+)[ 　](第\\S+?条(?:之\\S+)?)[ 　]+(.+)$", Pattern.DOTALL);

    private Quotations() {}

    /** Those that stand in force on the day over the rules and amounts named, each once. */
    static List<Quotation> of(Item item, Set<String> names, List<Ladder> ladders, LocalDate day) {
        var found = new LinkedHashSet<Quotation>();
        for (var section : item.guide())
            if (section.inForce().holdsOn(day) && defines(item, section, names))
                for (var quote : quotes(section.markdown())) found.add(quotation(quote, ladders));
        return List.copyOf(found);
    }

    /** A part that only quotes belongs to the parts below it. */
    private static boolean defines(Item item, GuideSection section, Set<String> names) {
        if (section.defines().stream().anyMatch(names::contains)) return true;
        var below = item.guide()
                .subList(item.guide().indexOf(section) + 1, item.guide().size());
        for (var next : below) {
            if (next.level() <= section.level()) return false;
            if (next.defines().stream().anyMatch(names::contains)) return true;
        }
        return false;
    }

    /** The quotations of a text, each with its lines joined. */
    static List<String> quotes(String markdown) {
        var quotes = new ArrayList<String>();
        var open = new StringBuilder();
        for (var line : (markdown + "\n").split("\n", -1)) {
            if (line.startsWith(">")) open.append(line.substring(1).strip());
            else if (!open.isEmpty()) {
                quotes.add(open.toString());
                open.setLength(0);
            }
        }
        return quotes;
    }

    static Quotation quotation(String quote, List<Ladder> ladders) {
        var match = QUOTED.matcher(quote);
        if (!match.matches()) return new Quotation(quote, "");
        var words = match.group(3);
        for (var ladder : ladders) words = decided(words, ladder);
        return new Quotation(match.group(2) + "　" + words, "《" + match.group(1) + "》");
    }

    /** Marks the clause that speaks of the months that the ladder yields: "…最长为十二个月". */
    private static String decided(String words, Ladder ladder) {
        var digits = ladder.value().replaceAll("\\D", "");
        if (digits.isEmpty() || digits.length() > 3) return words;
        var months = Articles.numeral(Integer.parseInt(digits)) + "个月";
        for (var clause : words.split("(?<=[；。])"))
            if (clause.contains("为" + months)) {
                var body = clause.replaceAll("[；。]$", "");
                return words.replace(body, "**" + body + "**");
            }
        return words;
    }
}
