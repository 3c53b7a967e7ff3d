/** People and posts (人岗匹配): what she wants, who may find her, which posts suit her and why, whom a post suits, and who applied. */
@ApplicationModule(
        allowedDependencies = {"places", "vault", "web", "access", "work", "registry", "record", "occupations"})
@NullMarked
package anjia.matches;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
