/** Anjia (安家): one package per module, in the order of {@code docs/architecture.md}. */
@NullMarked
package anjia;

import org.jspecify.annotations.NullMarked;
