package anjia.matches;

import java.time.LocalDate;
import java.util.List;

/**
 * That employers may find her (同意被用人单位找到).
 *
 * @param kinds at least one
 * @param until last day
 * @see "个人信息保护法 第十四条 (by her own clear word), 第十五条 (taken back as easily)"
 */
record Consent(List<EmployerKind> kinds, LocalDate until) {
    Consent {
        kinds = List.copyOf(kinds);
    }
}
