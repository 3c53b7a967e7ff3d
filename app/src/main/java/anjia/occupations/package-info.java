/** What work there is, by the state classification, what it asks for and from what age (职业目录). Data of the house, one public page, no table. */
@ApplicationModule(allowedDependencies = {"web", "access"})
@NullMarked
package anjia.occupations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
