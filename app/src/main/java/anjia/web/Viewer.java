package anjia.web;

import java.util.Set;

/** Who looks at a page, as far as its frame must know (当前用户). */
public sealed interface Viewer {

    /** Nobody has logged in (访客). */
    record Visitor() implements Viewer {}

    /** A worker, or whoever runs errands for one (本人或帮办). */
    record Worker(String name) implements Viewer {}

    /** Whoever acts for an organisation just now (单位经办人). */
    record Agent(String name, String organisation) implements Viewer {}

    /**
     * Somebody at an office (工作人员).
     *
     * @param post key of the words that name the post, such as {@code access.role.CLERK}
     * @param roles names of the roles held, for tabs that are shown to some only
     */
    record Staff(String name, String officeName, String post, Set<String> roles) implements Viewer {
        private static final Set<String> SEEING = Set.of("CLERK", "OFFICER", "HEAD");

        public Staff {
            roles = Set.copyOf(roles);
        }

        /** Whoever supervises, administers or audits looks for no person. */
        boolean seesPersons() {
            return roles.stream().anyMatch(SEEING::contains);
        }
    }
}
