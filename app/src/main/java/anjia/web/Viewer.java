package anjia.web;

import java.util.Set;

/** Who looks at a page, as far as its frame must know (当前用户). */
public sealed interface Viewer {

    /** Nobody has logged in (访客). */
    record Visitor() implements Viewer {}

    /** A worker before her own pages (本人). */
    record Worker(String name) implements Viewer {}

    /** Whoever acts for an organisation just now (单位经办人). */
    record Agent(String name, String organisation) implements Viewer {}

    /**
     * Whoever runs errands for a worker (帮办), before the pages of that worker.
     *
     * @param person the name of whom she helps
     * @param mandate within which she acts; her forms say so
     */
    record Helper(String name, String person, String mandate) implements Viewer {}

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

        /** Officers and heads, who have the tabs of an office. */
        public boolean decides() {
            return roles.contains("OFFICER") || roles.contains("HEAD");
        }

        /** Whoever supervises, administers or audits looks for no person. */
        boolean seesPersons() {
            return roles.stream().anyMatch(SEEING::contains);
        }
    }
}
