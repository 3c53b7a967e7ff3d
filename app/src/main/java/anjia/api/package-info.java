/** The API for programs of other agencies: clients, places, persons, files, and the document that describes it (开放接口). */
@ApplicationModule(
        allowedDependencies = {"places", "web", "access", "work", "registry", "catalogue", "engine", "cases"})
@NullMarked
package anjia.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
