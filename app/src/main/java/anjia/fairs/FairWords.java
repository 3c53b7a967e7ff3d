package anjia.fairs;

import anjia.places.DivisionCode;
import anjia.places.Places;
import anjia.web.Choice;
import anjia.web.Fact;
import anjia.web.Frame;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** How a fair is put into words, the same on every page. */
@Component
class FairWords {

    private final Places places;

    FairWords(Places places) {
        this.places = places;
    }

    /** A post with its wage, in fen a month: an employer may bring two of one name. */
    static String post(String title, long low, long high, Frame frame) {
        var formats = frame.formats();
        return frame.text("fairs.postLine", title, formats.wage(low), formats.wage(high));
    }

    String day(Fair fair, Frame frame) {
        var day = fair.plan().day();
        return frame.text("fairs.day", frame.formats().day(day), frame.formats().weekday(day));
    }

    String hours(Fair fair, Frame frame) {
        return frame.text(
                "fairs.hours",
                fair.plan().begins().toString(),
                fair.plan().ends().toString());
    }

    String county(Fair fair, Frame frame) {
        return frame.place(places.localName(fair.plan().division()));
    }

    /** To choose one of. */
    List<Choice> counties(List<DivisionCode> codes, Frame frame) {
        return codes.stream()
                .map(code -> Choice.of(code.value(), frame.place(places.localName(code))))
                .toList();
    }

    /** Empty when it belongs to none. */
    String campaign(Fair fair, Frame frame) {
        var campaign = fair.plan().campaign();
        return campaign == Campaign.NONE ? "" : frame.text("fairs.campaign." + campaign);
    }

    /** When, where and how. */
    List<Fact> facts(Fair fair, Frame frame) {
        var plan = fair.plan();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                frame.text("fairs.when"), day(fair, frame) + frame.text("web.listComma") + hours(fair, frame)));
        facts.add(new Fact(frame.text("fairs.countyLabel"), county(fair, frame)));
        if (plan.onSite()) facts.add(new Fact(frame.text("fairs.venue"), plan.venue()));
        if (!plan.way().isEmpty()) facts.add(new Fact(frame.text("fairs.way"), plan.way()));
        facts.add(new Fact(frame.text("fairs.signUpUntil"), frame.formats().day(plan.signUpUntil())));
        return facts;
    }
}
