package anjia.posts;

import anjia.web.Frame;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads what a line of a table or a program says of a post, and judges it as the form does (岗位报送内容校验); one way for both. */
@Component
class SaidReading {

    /** Where a field that was not read would make others look wrong. */
    private static final Map<String, List<String>> FOLLOW =
            Map.of("per", List.of("wage"), "time", List.of("hours", "contract", "insurance"));

    private final TableChoices choices;
    private final OccupationWanted wanted;
    private final PostTyping typing;
    private final PostChecks checks;

    SaidReading(TableChoices choices, OccupationWanted wanted, PostTyping typing, PostChecks checks) {
        this.choices = choices;
        this.wanted = wanted;
        this.typing = typing;
        this.checks = checks;
    }

    /**
     * @param isRead whether everything that was said could be read, lawful or not
     * @param faults of reading and of the law, in the order of the fields
     */
    record Read(PostTyping.Typed typed, boolean isRead, List<PostFault> faults) {
        PostContent content() {
            return typed.content();
        }
    }

    /** @param unread faults of fields that could not even be read so far */
    Read read(Function<TableColumn, String> said, List<PostFault> unread, LocalDate today, Frame frame) {
        var post = new SaidPost(said, unread, choices, wanted, frame);
        var typed = typed(post, today);
        var faults = new ArrayList<>(post.faults());
        var fields = post.faults().stream()
                .map(PostFault::field)
                .flatMap(field -> Stream.concat(Stream.of(field), FOLLOW.getOrDefault(field, List.of()).stream()))
                .toList();
        checks.faults(typed.content(), today).stream()
                .filter(fault -> !fields.contains(fault.field()))
                .forEach(faults::add);
        var sorted = faults.stream()
                .sorted(Comparator.comparing(SaidReading::column))
                .toList();
        return new Read(typed, post.faults().isEmpty(), sorted);
    }

    /** A ground for age or health is one of those that the post may have, so everything else is read first. */
    private PostTyping.Typed typed(SaidPost post, LocalDate today) {
        var without = typing.read(post.form(), null);
        return post.namesAGround() ? typing.read(post.form(checks, without.content(), today), null) : without;
    }

    static TableColumn column(PostFault fault) {
        return TableColumn.ofField(fault.field()).orElse(TableColumn.TITLE);
    }

    /** In the words of the reader. */
    String said(PostFault fault, Read read, Frame frame) {
        return typing.said(fault, read.typed(), frame);
    }
}
