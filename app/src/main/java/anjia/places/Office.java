package anjia.places;

import java.util.Set;

/**
 * A service window or an agency behind it (经办机构).
 *
 * @param department code of the department: one of {@link Departments}, "window" for a comprehensive window (综合窗口)
 * @param functions codes of the service functions offered, from law/functions.yaml
 * @param block the letters or digits that case numbers of this office begin with, unique
 */
public record Office(
        OfficeId id,
        String name,
        DivisionCode division,
        DivisionLevel tier,
        String department,
        Set<String> functions,
        String block) {}
