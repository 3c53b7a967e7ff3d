package anjia.matches;

import anjia.web.Frame;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** An open post in the words of a page (岗位卡片). */
@Component
class OfferCards {

    private final Area area;
    private final WishWords words;

    OfferCards(Area area, WishWords words) {
        this.area = area;
        this.words = words;
    }

    /** @param terms hours, bed and board, openings, what is asked; a line */
    record Card(String id, String title, String employer, String place, String wage, String terms) {}

    Card card(Offer offer, Frame frame) {
        return new Card(
                offer.id().toString(),
                offer.title(),
                offer.employerName(),
                area.whole(offer.division(), frame),
                wage(offer, frame),
                terms(offer, frame));
    }

    private static String wage(Offer offer, Frame frame) {
        var formats = frame.formats();
        var wage = offer.wageLow() == offer.wageHigh()
                ? frame.text("matches.offer.wage", formats.wage(offer.wageLow()))
                : frame.text("matches.offer.wages", formats.wage(offer.wageLow()), formats.wage(offer.wageHigh()));
        if (!offer.hourly()) return wage;
        return wage + frame.text(offer.partTime() ? "matches.offer.hourlyPartTime" : "matches.offer.hourly");
    }

    private String terms(Offer offer, Frame frame) {
        var terms = new ArrayList<>(List.of(
                words.work(offer.occupation(), frame),
                frame.text(offer.partTime() ? "matches.offer.part" : "matches.offer.whole"),
                frame.text("matches.offer.shift." + offer.shift())));
        if (offer.lodging()) terms.add(frame.text("matches.offer.lodging"));
        if (offer.meals()) terms.add(frame.text("matches.offer.meals"));
        if (offer.experience() > 0) terms.add(frame.text("matches.offer.experience", offer.experience()));
        for (var paper : offer.certificates()) terms.add(words.paper(paper, frame));
        terms.add(frame.text("matches.offer.openings", offer.openings()));
        return String.join(frame.english() ? "; " : "，", terms);
    }
}
