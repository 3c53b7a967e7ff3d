package anjia.drill;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What no answer may tell (内部信息): how the house is built, in which words it asks its database. */
final class Leaks {

    private static final List<Pattern> TELLING = List.of(
            Pattern.compile("\\bat [\\w.$/]+\\(\\w+\\.java:\\d+\\)"),
            Pattern.compile("\\b(?:java|jakarta|org|tools|anjia|com)\\.[\\w.]+(?:Exception|Error)\\b"),
            Pattern.compile("Apache Tomcat/\\d"),
            Pattern.compile("(?i)PSQLException|SQLSTATE|bad SQL grammar|syntax error at or near|invalid byte sequence"),
            Pattern.compile("(?i)\\bselect\\b[^<>]{1,200}\\bfrom\\b[^<>]{1,80}\\bwhere\\b"),
            Pattern.compile("(?i)\\b(?:insert into|update|delete from) [a-z_]+\\.[a-z_]+\\b"));

    private Leaks() {}

    /**
     * @param sent what was asked, decoded: a page that shows what was typed again tells nothing
     * @return what is told
     */
    static Optional<String> in(String answer, String sent) {
        return TELLING.stream()
                .flatMap(pattern -> pattern.matcher(answer).results())
                .map(found -> found.group())
                .filter(told -> !sent.contains(told))
                .findFirst();
    }
}
