/** The seeded demo: persons, households and histories, deterministic in seed and day (演示数据). */
@ApplicationModule(
        allowedDependencies = {
            "engine",
            "places",
            "vault",
            "web",
            "access",
            "work",
            "registry",
            "papers",
            "record",
            "catalogue",
            "payments",
            "letters",
            "cases",
            "brands",
            "cooperation",
            "fairs",
            "matches",
            "organisations",
            "relocation",
            "occupations",
            "posts"
        })
@NullMarked
package anjia.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
