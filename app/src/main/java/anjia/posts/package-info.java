/** What a post may not say (招聘信息). Posts themselves come later. */
@ApplicationModule(allowedDependencies = {"web", "access", "occupations"})
@NullMarked
package anjia.posts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
