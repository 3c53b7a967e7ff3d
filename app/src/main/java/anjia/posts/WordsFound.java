package anjia.posts;

import anjia.occupations.Named;
import anjia.occupations.Occupation;
import anjia.posts.text.PostWords;
import anjia.postsearch.Reading;
import anjia.postsearch.Word;
import anjia.web.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says how what was typed was read (检索说明): what a word means, and what stands in for one that stands nowhere. */
@Component
class WordsFound {

    private final PostWords words;

    WordsFound(PostWords words) {
        this.words = words;
    }

    /** A sentence for each word that is not simply there. */
    List<String> said(Reading reading, Frame frame) {
        var said = new ArrayList<String>();
        for (var word : reading.words()) {
            if (word.how() == Word.How.BY_EAR) said.add(frame.text("posts.find.byEar", word.typed()));
            if (word.how() == Word.How.WITH_A_SLIP) said.add(frame.text("posts.find.withASlip", word.typed()));
            if (word.how() == Word.How.IN_PARTS)
                said.add(frame.text("posts.find.inParts", word.typed(), list(word.parts(), frame)));
            else if (!names(word, frame).isEmpty())
                said.add(frame.text("posts.find.said", word.typed(), list(names(word, frame), frame)));
        }
        return said;
    }

    /** What it means, where that is called otherwise; an occupation before the skills that go with it. */
    private List<String> names(Word word, Frame frame) {
        var named = word.concepts().stream()
                .map(words::find)
                .filter(Objects::nonNull)
                .toList();
        var occupations = named.stream().filter(Occupation.class::isInstance).toList();
        return (occupations.isEmpty() ? named : occupations)
                .stream()
                        .map((Named one) -> one.name(frame))
                        .filter(name -> !name.equalsIgnoreCase(word.typed()))
                        .distinct()
                        .toList();
    }

    private static String list(List<String> of, Frame frame) {
        return of.stream().collect(Collectors.joining(frame.text("web.listComma")));
    }
}
