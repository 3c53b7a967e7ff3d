package anjia.testing;

import anjia.Anjia;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/**
 * A test against the whole platform on a real, migrated database, listening on a free port ({@code @LocalServerPort}).
 *
 * <p>All test classes of a run share one platform and one database: each enters its own persons, and none counts the
 * persons of others. It is Wednesday 2026-07-01, 09:00 when the platform starts; {@code @TestPropertySource(properties =
 * "anjia.today=…")} says otherwise, at the price of a platform of its own.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(classes = Anjia.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestHouse.class)
@TestExecutionListeners(
        listeners = Brings.Bringing.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface DatabaseTest {}
