package anjia.demo;

import anjia.occupations.Certificate;
import anjia.occupations.Hazard;
import anjia.occupations.Occupations;
import anjia.posts.PostContent;
import anjia.posts.PostWriting;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the employers of the demo offer (演示岗位): most posts are open, some wait for an office, some were sent back, some are filled. */
@Component
class DemoPosts {

    private static final long SEED = 20260702;
    private static final int MOST = 60;
    private static final int COUNTIES_OF_HOMES = 4;
    private static final long FEN = 100;
    private static final List<String> ROADS = List.of("工业园区3号", "创业路18号", "新区二路6号", "农贸市场东门", "安置小区1号楼一层");

    private final PostWriting posts;
    private final Occupations occupations;

    DemoPosts(PostWriting posts, Occupations occupations) {
        this.posts = posts;
        this.occupations = occupations;
    }

    void write(Employers employers, LocalDate day) {
        var draw = new Draw(SEED, day);
        var offering = employers.offering(COUNTIES_OF_HOMES);
        // steps through all counties and trades, whatever their number
        for (var at = 0; at < Math.min(MOST, offering.size()); at++)
            write(offering.get((int) ((long) at * offering.size() / MOST)), at, draw, day);
    }

    private void write(Employers.Employer employer, int at, Draw draw, LocalDate day) {
        var offer = draw.of(DemoOffer.of(employer.occupation()));
        var unlawful = DemoOffer.UNLAWFUL.get(at % DemoOffer.UNLAWFUL.size());
        var faulty = at % 8 == 3;
        var opened = faulty ? day : day.minusDays(draw.between(0, 25));
        var content = content(employer, offer, faulty ? unlawful.words() : "", draw, day);
        var id = posts.write(Demo.JOB, employer.organisation().id(), content, opened);
        if (at % 16 == 11) posts.sendBack(Demo.JOB, id, unlawful.back(), day);
        if (!faulty) take(id, content.openings(), at, draw, day);
    }

    private void take(UUID id, int openings, int at, Draw draw, LocalDate day) {
        if (at % 10 == 7) posts.take(Demo.JOB, id, openings, day);
        else if (at % 3 == 1) posts.take(Demo.JOB, id, draw.between(1, openings - 1), day);
    }

    private PostContent content(
            Employers.Employer employer, DemoOffer offer, String unlawful, Draw draw, LocalDate day) {
        var occupation = occupations.find(offer.occupation()).orElseThrow();
        var papers = occupation.certificates().stream()
                .filter(one -> one.asked() == Certificate.Asked.LAW)
                .map(Certificate::id);
        return new PostContent(
                offer.occupation(),
                offer.title(),
                offer.work() + unlawful,
                employer.place(),
                draw.of(ROADS),
                draw.between(2, 20),
                new PostContent.Wage(false, offer.low() * FEN, offer.high() * FEN, offer.parts()),
                new PostContent.Hours(5, 8, offer.shift(), false),
                offer.lodging(),
                offer.meals(),
                PostContent.Contract.FIXED,
                PostContent.Insurance.ALL,
                day.plusDays(draw.between(5, 30)),
                day.plusDays(draw.between(20, 120)),
                0,
                papers.toList(),
                occupation.hazards().stream().map(Hazard::id).toList(),
                "",
                "");
    }
}
