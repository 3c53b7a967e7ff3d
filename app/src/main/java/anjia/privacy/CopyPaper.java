package anjia.privacy;

import anjia.access.Held;
import anjia.access.HeldRows;
import anjia.letters.PdfPapers;
import anjia.privacy.Copies.Copy;
import anjia.web.Fact;
import anjia.web.Frame;
import anjia.web.Language;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The copy for eyes and printers (纸质副本), as PDF/A: of each kind the newest 200 pieces. The copy for programs has all of them. */
@Component
class CopyPaper {

    static final int MOST = 200;

    private static final int LONGEST = 1500;
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    /** @param more how many older pieces do not stand on the paper */
    record Part(String name, List<List<Fact>> pieces, long more) {}

    /** A kind of records with its parts. */
    record Chapter(String name, String why, String howLong, List<Part> parts) {}

    record Paper(String day, List<Chapter> chapters) {}

    private final Holdings holdings;
    private final HeldRows rows;
    private final KindWords words;
    private final PdfPapers papers;

    CopyPaper(Holdings holdings, HeldRows rows, KindWords words, PdfPapers papers) {
        this.holdings = holdings;
        this.rows = rows;
        this.words = words;
        this.papers = papers;
    }

    /** Reads first, then lays out without holding a connection. */
    byte[] pdf(Paper paper, LocalDate day, Frame frame) {
        return papers.write("privacy/paper", Map.of("frame", frame, "page", paper), day);
    }

    static LocalDate day(Copy copy) {
        return copy.givenAt().atZoneSameInstant(HERE).toLocalDate();
    }

    @Transactional(readOnly = true)
    public Paper read(Copy copy, Frame frame) {
        var ids = holdings.ids(copy.person());
        var held = holdings.modules().stream()
                .flatMap(module -> module.held().stream())
                .collect(Collectors.toMap(Held::kind, one -> one));
        var chapters = holdings.of(copy.person()).stream()
                .map(holding -> new Chapter(
                        words.name(holding.kind(), frame),
                        words.why(holding.kind(), frame),
                        words.howLong(holding.kind(), frame),
                        holding.kind().holds().stream()
                                .map(name -> part(Objects.requireNonNull(held.get(name), name), ids, frame))
                                .filter(part -> !part.pieces().isEmpty())
                                .toList()))
                .toList();
        return new Paper(frame.formats().day(day(copy)), chapters);
    }

    private Part part(Held held, Collection<UUID> ids, Frame frame) {
        var newest = new ArrayDeque<List<Fact>>();
        var all = new long[1];
        rows.each(held, ids, row -> {
            all[0]++;
            newest.addLast(facts(row, frame));
            if (newest.size() > MOST) newest.removeFirst();
        });
        return new Part(frame.text("privacy.held." + held.kind()), new ArrayList<>(newest), all[0] - newest.size());
    }

    /** Names and values without what is empty, and with the words of a code in its place. */
    private static List<Fact> facts(Map<String, @Nullable Object> row, Frame frame) {
        return row.entrySet().stream()
                .filter(field ->
                        field.getValue() != null && !isNoise(field.getKey(), frame) && !hasWords(row, field.getKey()))
                .map(field -> new Fact(
                        frame.text("privacy.field." + label(row, field.getKey())), cut(text(field.getValue(), frame))))
                .filter(fact -> !fact.value().isBlank())
                .toList();
    }

    /** Ids serve programs; of a letter one language is enough. */
    private static boolean isNoise(String field, Frame frame) {
        return field.equals("id") || field.equals(frame.english() ? "chinese" : "english");
    }

    private static boolean hasWords(Map<String, @Nullable Object> row, String field) {
        return row.get(field + "Words") != null || row.get(field + "Name") != null;
    }

    private static String label(Map<String, @Nullable Object> row, String field) {
        var base = field.replaceFirst("(Words|Name)$", "");
        return row.containsKey(base) ? base : field;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static String text(@Nullable Object value, Frame frame) {
        return switch (value) {
            case null -> "";
            case Boolean yes -> frame.text(yes ? "privacy.yes" : "privacy.no");
            case Map<?, ?> words
            when words.containsKey(Language.ZH_CN.tag()) ->
                String.valueOf(words.get(frame.language().tag()));
            case Map<?, ?> tree -> leaves(tree).collect(Collectors.joining("\n"));
            case List<?> list ->
                list.stream().map(one -> text(one, frame)).collect(Collectors.joining(frame.text("web.listComma")));
            default -> value.toString();
        };
    }

    /** What stands in structured data, each with its name. */
    private static Stream<String> leaves(Map<?, ?> tree) {
        return tree.entrySet().stream().flatMap(entry -> switch (entry.getValue()) {
            case Map<?, ?> below ->
                Stream.of(entry.getKey() + ": " + leaves(below).collect(Collectors.joining(", ")));
            case List<?> list ->
                list.stream()
                        .flatMap(
                                one -> one instanceof Map<?, ?> below ? leaves(below) : Stream.of(String.valueOf(one)));
            case null -> Stream.empty();
            case Object plain -> Stream.of(entry.getKey() + ": " + plain);
        });
    }
}
