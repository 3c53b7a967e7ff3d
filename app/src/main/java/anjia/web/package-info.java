/** Page frame, components, language and errors; no logic (页面框架). */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package anjia.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
