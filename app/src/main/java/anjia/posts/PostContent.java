package anjia.posts;

import anjia.places.DivisionCode;
import java.time.LocalDate;
import java.util.List;

/**
 * What an employer says of a post (招聘简章).
 *
 * @param occupation code of the classification
 * @param work what is done
 * @param division county or town of the place of work; {@code place} is the rest of the address
 * @param wage from and to, in fen a month or an hour; what makes it up
 * @param startOn first day of work
 * @param openUntil last day on which the post is open
 * @param experience months asked for; 0 for none
 * @param certificates ids of those asked for, {@code hazards} of those told
 * @param ageGround id of the legal ground for another age than the law imposes anyway; empty for none
 * @param healthGround id of the legal ground for a condition of health; empty for none
 * @see "就业服务与就业管理规定 第十一条"
 */
public record PostContent(
        String occupation,
        String title,
        String work,
        DivisionCode division,
        String place,
        int openings,
        Wage wage,
        Hours hours,
        boolean lodging,
        boolean meals,
        Contract contract,
        Insurance insurance,
        LocalDate startOn,
        LocalDate openUntil,
        int experience,
        List<String> certificates,
        List<String> hazards,
        String ageGround,
        String healthGround) {

    public PostContent {
        certificates = List.copyOf(certificates);
        hazards = List.copyOf(hazards);
    }

    /** @param low and {@code high} in fen an hour, or a month; {@code parts} in the words of the employer */
    public record Wage(boolean hourly, long low, long high, String parts) {}

    public record Hours(int daysAWeek, int hoursADay, Shift shift, boolean partTime) {}

    public enum Shift {
        DAY,
        ROTATING,
        NIGHT
    }

    /** 合同类型 */
    public enum Contract {
        FIXED,
        OPEN_ENDED,
        TASK,
        /** Part-time work may be agreed by word (劳动合同法 第六十九条). */
        NONE
    }

    /** 社会保险 */
    public enum Insurance {
        ALL,
        /** What an employer owes for part-time work. */
        INJURY,
        NONE
    }

    /** Everything in the employer's own words, a line each: what is read against what may not be said. */
    String words() {
        return String.join("\n", title, work, place, wage.parts());
    }

    /** The same with its lists sorted: two that say the same are equal then. */
    PostContent inOneOrder() {
        return new PostContent(
                occupation,
                title,
                work,
                division,
                place,
                openings,
                wage,
                hours,
                lodging,
                meals,
                contract,
                insurance,
                startOn,
                openUntil,
                experience,
                certificates.stream().sorted().toList(),
                hazards.stream().sorted().toList(),
                ageGround,
                healthGround);
    }
}
