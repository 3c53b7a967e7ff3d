/** What work employers offer, checked against the law before it is published (招聘信息). */
@ApplicationModule(
        allowedDependencies = {
            "engine",
            "places",
            "vault",
            "web",
            "access",
            "work",
            "registry",
            "catalogue",
            "occupations"
        })
@NullMarked
package anjia.posts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
