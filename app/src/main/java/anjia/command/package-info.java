/** The commands of ./anjia (命令行). */
@ApplicationModule(
        allowedDependencies = {
            "postgres",
            "backup",
            "keys",
            "drill",
            "demo",
            "engine",
            "places",
            "vault",
            "web",
            "access",
            "work",
            "registry",
            "record",
            "catalogue",
            "payments",
            "letters",
            "cases",
            "fairs",
            "api",
            "lawbook"
        })
@NullMarked
package anjia.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
