/** Law bundles, items, guides and assessments (事项目录). */
@ApplicationModule(allowedDependencies = {"engine", "places", "vault", "web", "access", "work", "registry", "record"})
@NullMarked
package anjia.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
