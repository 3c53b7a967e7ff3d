package anjia.matches;

import java.util.EnumSet;
import java.util.Set;

/** Where an application stands (报名状态), and where it may go from there. */
enum ApplicationState {
    /** 单位邀请，等本人回答: nothing of her is known to the employer. */
    INVITED,
    /** 已报名: by her own press, or by her yes. */
    APPLIED,
    /** 约面试 */
    INTERVIEW,
    /** 已录用 */
    HIRED,
    /** 没有上岗: hired, and she did not start, as one of the two says; she may say that she did, or apply again. */
    NOT_STARTED,
    /** 单位不录用 */
    DECLINED,
    /** 本人不去: she said no, or took it back; she may apply again. */
    WITHDRAWN;

    Set<ApplicationState> next() {
        return switch (this) {
            case INVITED, WITHDRAWN -> EnumSet.of(APPLIED, WITHDRAWN);
            case APPLIED -> EnumSet.of(INTERVIEW, HIRED, DECLINED, WITHDRAWN);
            case INTERVIEW -> EnumSet.of(HIRED, DECLINED, WITHDRAWN);
            case HIRED -> EnumSet.of(NOT_STARTED);
            case NOT_STARTED -> EnumSet.of(HIRED, APPLIED);
            case DECLINED -> EnumSet.noneOf(ApplicationState.class);
        };
    }

    boolean mayBecome(ApplicationState other) {
        return other != this && next().contains(other);
    }

    /** Whether the employer sees her name and phone: only while she goes along. */
    boolean showsHer() {
        return switch (this) {
            case APPLIED, INTERVIEW, HIRED -> true;
            case INVITED, NOT_STARTED, DECLINED, WITHDRAWN -> false;
        };
    }

    /** Whether it waits for one of the two. */
    boolean isUnderWay() {
        return switch (this) {
            case INVITED, APPLIED, INTERVIEW -> true;
            case HIRED, NOT_STARTED, DECLINED, WITHDRAWN -> false;
        };
    }
}
