/** How the offices of a division keep their days, and who did what there (督查与审计). No person is seen here. */
@ApplicationModule(
        allowedDependencies = {
            "engine",
            "places",
            "vault",
            "web",
            "access",
            "work",
            "registry",
            "record",
            "catalogue",
            "cases"
        })
@NullMarked
package anjia.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
