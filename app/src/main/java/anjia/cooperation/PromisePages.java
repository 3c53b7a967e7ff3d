package anjia.cooperation;

import anjia.access.Actor;
import anjia.access.Requests;
import anjia.cooperation.Statement.About;
import anjia.places.DivisionCode;
import anjia.places.Places;
import anjia.web.Choice;
import anjia.web.DateParts;
import anjia.web.FieldError;
import anjia.web.Frame;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Posts that partner places promised, and those that came (岗位承诺兑现). */
@Controller
@RequestMapping(PromisePages.PATH)
class PromisePages {

    static final String PATH = OfficeDeparturePages.PATH + "/promises";

    private static final int WHOLE = 100;
    private static final int LONGEST_LETTER = 60;

    private final Promises promises;
    private final Departures departures;
    private final Places places;
    private final Requests requests;

    PromisePages(Promises promises, Departures departures, Places places, Requests requests) {
        this.promises = promises;
        this.departures = departures;
        this.places = places;
        this.requests = requests;
    }

    /** @param share of the promise that came, of a hundred; {@code open} whether the quarter is not over yet */
    record Line(String pair, String quarter, String kept, int share, String taken, boolean open, String letter) {}

    record WholePage(
            List<Line> lines,
            List<Choice> pairs,
            List<Choice> quarters,
            Map<String, String> typed,
            List<FieldError> errors,
            String key) {

        @Nullable
        String error(String field) {
            return FieldError.at(errors, field);
        }

        String typed(String field) {
            return typed.getOrDefault(field, "");
        }

        DateParts on() {
            return DateParts.from(typed, "on");
        }
    }

    @GetMapping
    String show(Actor.Staff staff, Frame frame, Model model) {
        return page(staff, Map.of(), List.of(), frame, model);
    }

    @PostMapping
    String note(
            Actor.Staff staff,
            @RequestParam Map<String, String> form,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        if (!departures.mayPlan(staff)) throw new NoSuchDeparture();
        var pair = pair(staff, form, frame);
        var quarter = quarters()
                .filter(one -> code(one).equals(form.getOrDefault("quarter", "")))
                .findFirst();
        var openings = form.getOrDefault("openings", "").strip();
        var letter = form.getOrDefault("letter", "").strip();
        var on = DateParts.from(form, "on").toDay().filter(day -> !day.isAfter(departures.today()));
        var faults = new ArrayList<FieldError>();
        if (pair.isEmpty()) faults.add(new FieldError("pair", frame.text("cooperation.fault.pair")));
        if (quarter.isEmpty()) faults.add(new FieldError("quarter", frame.text("cooperation.fault.quarter")));
        if (!openings.matches("[1-9][0-9]{0,5}"))
            faults.add(new FieldError("openings", frame.text("cooperation.fault.openings")));
        if (letter.length() < 2 || letter.length() > LONGEST_LETTER)
            faults.add(new FieldError("letter", frame.text("cooperation.fault.letter")));
        if (on.isEmpty()) faults.add(new FieldError("on", frame.text("cooperation.fault.letterOn")));
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(staff, form, faults, frame, model);
        }
        var about = new About(pair.orElseThrow().home(), pair.orElseThrow().partner(), quarter.orElseThrow());
        var promise = new Promise(about, Integer.parseInt(openings), letter, on.orElseThrow());
        requests.once(staff, form.getOrDefault("key", ""), "cooperation.promise", promise.toString(), () -> {
            promises.note(staff, promise);
            return "noted";
        });
        return "redirect:" + PATH;
    }

    private Optional<Pair> pair(Actor.Staff staff, Map<String, String> form, Frame frame) {
        var typed = form.getOrDefault("pair", "").strip();
        return promises.partners(staff).stream()
                .filter(one -> name(one.home(), one.partner(), frame).equals(typed)
                        || one.id().toString().equals(typed))
                .findFirst();
    }

    /** The last one, this one and the next. */
    private Stream<Quarter> quarters() {
        var now = Quarter.of(departures.today());
        return Stream.of(now.before(), now, now.after());
    }

    private static String code(Quarter quarter) {
        return quarter.year() + "-" + quarter.number();
    }

    private static String name(Quarter quarter, Frame frame) {
        return frame.text("cooperation.figures.quarterOf", String.valueOf(quarter.year()), quarter.number());
    }

    private String name(DivisionCode home, DivisionCode partner, Frame frame) {
        return frame.text(
                "cooperation.promise.pair",
                frame.place(places.localName(home)),
                frame.place(places.localName(partner)));
    }

    private Line line(Promises.Kept one, Frame frame) {
        var promise = one.promise();
        var about = promise.about();
        return new Line(
                name(about.home(), about.partner(), frame),
                name(about.quarter(), frame),
                one.came() + " / " + promise.openings(),
                Math.min(WHOLE, one.came() * WHOLE / promise.openings()),
                String.valueOf(one.taken()),
                !about.quarter().last().isBefore(departures.today()),
                frame.text(
                        "cooperation.promise.by",
                        promise.letter(),
                        frame.formats().day(promise.on())));
    }

    private String page(
            Actor.Staff staff, Map<String, String> typed, List<FieldError> errors, Frame frame, Model model) {
        model.addAttribute(
                "page",
                new WholePage(
                        promises.of(staff).stream().map(one -> line(one, frame)).toList(),
                        promises.partners(staff).stream()
                                .map(one -> Choice.of(one.id().toString(), name(one.home(), one.partner(), frame)))
                                .toList(),
                        quarters()
                                .map(one -> Choice.of(code(one), name(one, frame)))
                                .toList(),
                        typed,
                        errors,
                        UUID.randomUUID().toString()));
        return "cooperation/promises";
    }
}
