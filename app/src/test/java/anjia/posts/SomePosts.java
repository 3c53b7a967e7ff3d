package anjia.posts;

import anjia.occupations.Certificate;
import anjia.occupations.Occupations;
import anjia.places.DivisionCode;
import anjia.posts.PostContent.Contract;
import anjia.posts.PostContent.Hours;
import anjia.posts.PostContent.Insurance;
import anjia.posts.PostContent.Shift;
import anjia.posts.PostContent.Wage;
import java.time.LocalDate;
import java.util.List;

/** Posts that tests write. */
final class SomePosts {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    static final String BAD = "招普工，限女性，无传染病史，交押金200元。";
    static final String CLEAN = "缝纫毛绒玩具，计件，有师傅带。";

    private static final Occupations OCCUPATIONS = new Occupations();

    private SomePosts() {}

    static PostContent post(String place, String work, Wage wage, boolean partTime) {
        return new PostContent(
                "6-05-01-03",
                "缝纫工",
                work,
                new DivisionCode(place),
                "工业园区3号",
                5,
                wage,
                new Hours(partTime ? 4 : 5, partTime ? 6 : 8, Shift.DAY, partTime),
                true,
                true,
                partTime ? Contract.NONE : Contract.FIXED,
                partTime ? Insurance.INJURY : Insurance.ALL,
                TODAY.plusDays(10),
                TODAY.plusMonths(1),
                0,
                List.of(),
                List.of(),
                "",
                "");
    }

    static PostContent monthly(String work) {
        return post("610924", work, new Wage(false, 350_000, 500_000, "计件，加全勤奖"), false);
    }

    static PostContent with(PostContent one, List<String> certificates, List<String> hazards, String ageGround) {
        return new PostContent(
                one.occupation(),
                one.title(),
                one.work(),
                one.division(),
                one.place(),
                one.openings(),
                one.wage(),
                one.hours(),
                one.lodging(),
                one.meals(),
                one.contract(),
                one.insurance(),
                one.startOn(),
                one.openUntil(),
                one.experience(),
                certificates,
                hazards,
                ageGround,
                one.healthGround());
    }

    /** The same with a condition of health. */
    static PostContent withHealth(PostContent one, List<String> certificates, String healthGround) {
        return new PostContent(
                one.occupation(),
                one.title(),
                one.work(),
                one.division(),
                one.place(),
                one.openings(),
                one.wage(),
                one.hours(),
                one.lodging(),
                one.meals(),
                one.contract(),
                one.insurance(),
                one.startOn(),
                one.openUntil(),
                one.experience(),
                certificates,
                one.hazards(),
                one.ageGround(),
                healthGround);
    }

    /** The same of another occupation and title, with the certificates that the law asks for. */
    static PostContent as(String occupation, String title, PostContent one) {
        var asked = OCCUPATIONS.find(occupation).orElseThrow().certificates().stream()
                .filter(paper -> paper.asked() == Certificate.Asked.LAW)
                .map(Certificate::id)
                .toList();
        return new PostContent(
                occupation,
                title,
                one.work(),
                one.division(),
                one.place(),
                one.openings(),
                one.wage(),
                one.hours(),
                one.lodging(),
                one.meals(),
                one.contract(),
                one.insurance(),
                one.startOn(),
                one.openUntil(),
                one.experience(),
                asked,
                one.hazards(),
                one.ageGround(),
                one.healthGround());
    }

    /** The same, written on another day. */
    static PostContent onDay(PostContent one, LocalDate day) {
        return new PostContent(
                one.occupation(),
                one.title(),
                one.work(),
                one.division(),
                one.place(),
                one.openings(),
                one.wage(),
                one.hours(),
                one.lodging(),
                one.meals(),
                one.contract(),
                one.insurance(),
                day.plusDays(10),
                day.plusMonths(1),
                one.experience(),
                one.certificates(),
                one.hazards(),
                one.ageGround(),
                one.healthGround());
    }
}
