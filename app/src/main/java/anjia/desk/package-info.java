/** The window: search, the person's page, hand-in on behalf (综合窗口). */
@ApplicationModule(
        allowedDependencies = {
            "engine",
            "places",
            "vault",
            "web",
            "access",
            "work",
            "registry",
            "mandates",
            "papers",
            "record",
            "catalogue",
            "payments",
            "letters",
            "cases"
        })
@NullMarked
package anjia.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
