/** Divisions in tiers and the offices in them (行政区划与机构). */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package anjia.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
