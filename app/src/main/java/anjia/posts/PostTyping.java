package anjia.posts;

import anjia.places.Division;
import anjia.places.DivisionCode;
import anjia.web.FieldError;
import anjia.web.Frame;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was typed of a post becomes its content, with the place found by its name (岗位填写内容识别); one way for the form and the table. */
@Component
class PostTyping {

    private static final DivisionCode NOWHERE = new DivisionCode("00");

    private final PlaceNamed named;

    PostTyping(PlaceNamed named) {
        this.named = named;
    }

    /** @param place what came of the name of the county */
    record Typed(PostForm form, PostContent content, PlaceNamed.Found place) {}

    /** @param before what would be mended: its place is found though it may be a town, which has no name of its own in the list */
    Typed read(PostForm form, @Nullable Post before) {
        var name = form.said("division");
        Function<Division, Boolean> same = one -> named.typed(one).equals(name);
        var stays = before == null
                ? null
                : named.of(before.content().division()).filter(same::apply).orElse(null);
        var place = stays == null ? named.find(name) : new PlaceNamed.Found.One(stays);
        return new Typed(
                form, form.content(place instanceof PlaceNamed.Found.One(var one) ? one.code() : NOWHERE), place);
    }

    /** The name under which the place of a post is typed. */
    String place(PostContent content) {
        return named.of(content.division()).map(named::typed).orElse("");
    }

    /** A fault in the words of the reader; of a place that was not found with those whose names are near. */
    String said(PostFault fault, Typed typed, Frame frame) {
        var name = typed.form().said("division");
        if (fault.field().equals("division")
                && typed.place() instanceof PlaceNamed.Found.Others(var several, var near)
                && !near.isEmpty()
                && !name.isEmpty()) {
            var names = near.stream().map(named::typed).toList();
            return frame.text(
                    several ? "posts.employer.form.severalPlaces" : "posts.employer.form.nearPlaces",
                    name,
                    String.join("、", names));
        }
        return fault.text(frame.texts());
    }

    /** Each at its field. */
    List<FieldError> said(List<PostFault> faults, Typed typed, Frame frame) {
        return faults.stream()
                .map(fault -> new FieldError(fault.field(), said(fault, typed, frame)))
                .toList();
    }
}
