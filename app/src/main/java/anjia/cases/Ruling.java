package anjia.cases;

import anjia.catalogue.Assessed;

/**
 * What is decided on a file (决定).
 *
 * @param assessed what the decision rests on: the record of the day, or the facts as the officer found them
 * @param reason the officer's words; empty when the assessment was confirmed
 */
record Ruling(CaseFile file, Assessed assessed, boolean granted, Course course, String reason) {

    enum Course {
        /** 按评估结果办理 */
        CONFIRMED,
        /** 改判: other facts, or a No where the assessment says Yes. */
        OVERRULED
    }

    CaseState state() {
        return granted ? CaseState.GRANTED : CaseState.REFUSED;
    }
}
