package anjia.posts;

import anjia.occupations.DataRow;
import anjia.occupations.FaultyData;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What a post may not say (招聘信息不得含有的内容), from {@code forbidden.yaml}, whose head says how a text is read. It helps the reviewer
 * and does not replace her: what is said in a new way slips through.
 */
@Component
class WordList {

    /** Characters of a post; a longer text is not read, so that nobody can keep the house busy with one. */
    static final int LONGEST = 4_000;

    private final List<Forbidden> categories;

    @Autowired
    WordList() {
        this(DataRow.file(WordList.class, "forbidden.yaml"));
    }

    /** @throws FaultyData when the file is not as its head says */
    WordList(String yaml) {
        var file = DataRow.parse("posts/forbidden.yaml", yaml);
        var sets = sets(file.row("sets"));
        var rows = file.rows("categories");
        this.categories = rows.stream().map(row -> Forbidden.of(row, sets)).toList();
        for (var at = 0; at < rows.size(); at++) {
            var id = categories.get(at).id();
            if (categories.stream().limit(at).anyMatch(before -> before.id().equals(id)))
                throw rows.get(at).fault("the same id as one before");
        }
    }

    private static Map<String, List<String>> sets(DataRow row) {
        var sets = new HashMap<String, List<String>>();
        for (var key : row.fields().keySet()) sets.put(String.valueOf(key), row.texts(String.valueOf(key)));
        return Map.copyOf(sets);
    }

    List<Forbidden> categories() {
        return categories;
    }

    Optional<Forbidden> category(String id) {
        return categories.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /**
     * Every finding of every category, in the order in which they begin. Those of one category never overlap, those of two may.
     *
     * @throws IllegalArgumentException when the text is longer than {@link #LONGEST}
     */
    List<Finding> read(String text) {
        if (text.length() > LONGEST)
            throw new IllegalArgumentException(
                    "a post has at most %d characters, this one has %d".formatted(LONGEST, text.length()));
        var normal = NormalText.of(text);
        var findings = new ArrayList<Finding>();
        for (var category : categories) findings.addAll(category.findings(text, normal, normal.chars()));
        findings.sort(Comparator.comparingInt(Finding::from).thenComparingInt(Finding::to));
        return List.copyOf(findings);
    }
}
