package anjia.posts;

import anjia.occupations.Named;
import anjia.occupations.Occupations;
import anjia.places.DivisionCode;
import anjia.places.Places;
import anjia.web.Frame;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a post says, in the words of a page (岗位说明): wage, place, what one sees at a glance. */
@Component
class PostLines {

    static final String FORM = "form";
    static final String API = "api";
    private static final String DEMO = "demo";

    private final Occupations occupations;
    private final PlaceNamed named;
    private final Places places;

    PostLines(Occupations occupations, PlaceNamed named, Places places) {
        this.occupations = occupations;
        this.named = named;
        this.places = places;
    }

    /** Something seen at a glance, never by its picture alone. */
    record Glance(String icon, String text) {}

    /** "每月4,200–5,500元" */
    static String wage(PostContent.Wage wage, Frame frame) {
        var unit = wage.hourly() ? "hour" : "month";
        var low = frame.formats().bareWage(wage.low());
        return wage.low() == wage.high()
                ? frame.text("posts.wage." + unit, low)
                : frame.text(
                        "posts.wage." + unit + "Range", low, frame.formats().bareWage(wage.high()));
    }

    /** "安康市紫阳县", with what stands before it in other provinces. */
    String place(DivisionCode code, Frame frame) {
        var name = places.find(code).map(named::typed).orElse(code.value());
        return frame.place(name);
    }

    String occupation(String code, Frame frame) {
        return occupations.find(code).map(one -> one.name(frame)).orElse(code);
    }

    /** Its official name. */
    String chinese(String code) {
        return occupations.find(code).map(Named::zh).orElse(code);
    }

    static List<Glance> glances(PostContent post, Frame frame) {
        var seen = new ArrayList<Glance>();
        if (post.lodging()) seen.add(new Glance("bed", frame.text("posts.glance.lodging")));
        if (post.meals()) seen.add(new Glance("bowl", frame.text("posts.glance.meals")));
        seen.add(new Glance("clock", frame.text("posts.shift." + post.hours().shift())));
        if (post.hours().partTime()) seen.add(new Glance("dash", frame.text("posts.glance.partTime")));
        return seen;
    }

    /** In Chinese the name alone; else with the Chinese one, under which it is known on the spot. */
    static String both(Named one, Frame frame) {
        return frame.english() ? one.en() + " (" + one.zh() + ")" : one.zh();
    }

    static String source(String source, Frame frame) {
        return switch (source) {
            case FORM -> frame.text("posts.source.form");
            case API -> frame.text("posts.source.api");
            case DEMO -> frame.text("posts.source.demo");
            default -> source;
        };
    }
}
