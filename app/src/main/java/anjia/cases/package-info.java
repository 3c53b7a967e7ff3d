/** One application from hand-in to archive, and its statutory clocks (办件). */
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
            "letters"
        })
@NullMarked
package anjia.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
