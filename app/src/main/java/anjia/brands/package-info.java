/** Labour brands of a place (劳务品牌): proposed, weighed on a score sheet, recognised, reported on and looked at again every year. */
@ApplicationModule(allowedDependencies = {"places", "web", "access", "work", "occupations"})
@NullMarked
package anjia.brands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
