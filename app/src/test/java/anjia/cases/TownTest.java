package anjia.cases;

import anjia.testing.Brings;
import anjia.testing.DatabaseTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test in the {@link Town}. */
@DatabaseTest
@Brings({Town.class, LogIns.class, Counter.class})
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface TownTest {}
