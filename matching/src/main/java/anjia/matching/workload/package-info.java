/** A seeded labour market (模拟市场) for tests and measurements: neutral, whole numbers only, every seeker drawn from seed and index alone. */
@NullMarked
package anjia.matching.workload;

import org.jspecify.annotations.NullMarked;
