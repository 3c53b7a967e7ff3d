package anjia.cases;

import anjia.engine.Item;
import java.util.Locale;
import java.util.Optional;

/** What a file says of the employer it is about (涉及用人单位的事由); the item says which. */
enum EmployerMatter {
    /** 拖欠工资: counts when the complaint is upheld. */
    WAGES,
    /** 工伤: counts when the injury is recognised. */
    INJURY,
    /** 劳动争议: counts when the award is for the worker; that arbitrators take it on says nothing yet. */
    DISPUTE;

    static Optional<EmployerMatter> of(Item item) {
        return Optional.ofNullable(item.employer()).map(word -> valueOf(word.toUpperCase(Locale.ROOT)));
    }

    /** Whether something comes after the decision: the wages are paid, the award is made. */
    boolean isSettled() {
        return this != INJURY;
    }
}
