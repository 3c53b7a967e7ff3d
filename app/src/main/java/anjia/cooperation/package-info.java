/** Labour cooperation between provinces (苏陕劳务协作): partner places, departures that a county organises, who went, who works there, who came back. */
@ApplicationModule(
        allowedDependencies = {"places", "web", "access", "work", "registry", "record", "catalogue", "engine"})
@NullMarked
package anjia.cooperation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
