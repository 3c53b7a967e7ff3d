package anjia.posts;

import anjia.access.Actor;
import anjia.access.Requests;
import anjia.web.Choice;
import anjia.web.FieldError;
import anjia.web.Frame;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** She asks to be told of new posts of a search as it stands, and sees and stops what she asked (我存的条件), on one page. */
@Controller
class SavedSearchPages {

    static final String PATH = "/posts/saved";

    private static final String OFTEN = "often";
    private static final String WEEKLY = "weekly";
    private static final String DAILY = "daily";
    private static final String FULL = "full";

    private final SavedSearches searches;
    private final AskedReading reading;
    private final Requests requests;

    SavedSearchPages(SavedSearches searches, AskedReading reading, Requests requests) {
        this.searches = searches;
        this.reading = reading;
        this.requests = requests;
    }

    /** @param href where it is looked for now */
    record Line(String id, String words, String href, String often) {}

    /**
     * @param fields of the search that she may save; empty when there is none
     * @param words that search in words
     */
    record SavedPage(
            Map<String, String> fields,
            String words,
            String back,
            List<Choice> often,
            String chosen,
            List<Line> lines,
            int most,
            boolean saved,
            List<FieldError> errors,
            String key) {
        @Nullable
        String error(String field) {
            return FieldError.at(errors, field);
        }
    }

    @GetMapping(PATH)
    String see(Actor.Person person, @RequestParam Map<String, String> parameters, Frame frame, Model model) {
        var asked = Asked.read(parameters);
        if (!isReadable(asked)) return "redirect:" + asked.address();
        return show(person, asked, DAILY, parameters.containsKey("done"), List.of(), frame, model);
    }

    @PostMapping(PATH)
    String save(
            Actor.Person person,
            @RequestParam Map<String, String> form,
            HttpServletResponse response,
            Frame frame,
            Model model) {
        var asked = Asked.read(form);
        if (!asked.isAnything() || !isReadable(asked)) return "redirect:" + asked.address();
        var often = form.getOrDefault(OFTEN, "");
        if (!often.equals(DAILY) && !often.equals(WEEKLY))
            return again(person, asked, often, "posts.saved.howOften", response, frame, model);
        var answer = requests.once(
                person,
                form.getOrDefault("key", ""),
                "posts.saveSearch",
                asked.address() + "|" + often,
                () -> searches.save(person, asked, often.equals(WEEKLY)) ? "done" : FULL);
        if (answer.equals(FULL)) return again(person, asked, often, "posts.saved.full", response, frame, model);
        return "redirect:" + PATH + "?done";
    }

    @PostMapping(PATH + "/{id}/stop")
    String stop(Actor.Person person, @PathVariable UUID id) {
        searches.stop(person, id);
        return "redirect:" + PATH;
    }

    private boolean isReadable(Asked asked) {
        return reading.sought(asked).isPresent();
    }

    private String again(
            Actor.Person person,
            Asked asked,
            String often,
            String wrong,
            HttpServletResponse response,
            Frame frame,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        var error = new FieldError(OFTEN, frame.text(wrong, SavedSearches.MOST));
        return show(person, asked, often, false, List.of(error), frame, model);
    }

    private String show(
            Actor.Person person,
            Asked asked,
            String often,
            boolean saved,
            List<FieldError> errors,
            Frame frame,
            Model model) {
        var lines = searches.of(person).stream()
                .map(one -> new Line(
                        one.id().toString(),
                        words(one.asked(), frame),
                        one.asked().address(),
                        frame.text("posts.saved." + (one.weekly() ? WEEKLY : DAILY))))
                .toList();
        var choices = List.of(
                Choice.of(DAILY, frame.text("posts.saved." + DAILY)),
                Choice.of(WEEKLY, frame.text("posts.saved." + WEEKLY)));
        var key = UUID.randomUUID().toString();
        model.addAttribute(
                "page",
                new SavedPage(
                        asked.fields(),
                        words(asked, frame),
                        asked.address(),
                        choices,
                        often,
                        lines,
                        SavedSearches.MOST,
                        saved,
                        errors,
                        key));
        return "posts/saved";
    }

    /** "电焊，紫阳县，管住". */
    private static String words(Asked asked, Frame frame) {
        var words = new ArrayList<String>();
        if (!asked.word().isEmpty()) words.add(asked.word());
        if (!asked.place().isEmpty()) words.add(asked.place());
        if (asked.kilometres() > 0) words.add(frame.text("posts.find.around", asked.kilometres()));
        if (!asked.wage().isEmpty()) words.add(frame.text("posts.saved.wage", asked.wage()));
        if (asked.lodging()) words.add(frame.text("posts.find.lodging"));
        if (asked.day()) words.add(frame.text("posts.find.day"));
        if (asked.partTime()) words.add(frame.text("posts.find.part"));
        return String.join(frame.text("web.listComma"), words);
    }
}
