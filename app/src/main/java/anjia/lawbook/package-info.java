/** What is generated from the law text for people to read: pages of items, the difference of two texts, labels of graphs (法规读本). No page of the platform, no database. */
@ApplicationModule(allowedDependencies = {"engine", "web"})
@NullMarked
package anjia.lawbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
