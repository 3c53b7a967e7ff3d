/** The fast way to what {@link anjia.matching.Reference} says (检索内核): posts and seekers in an order, searched by bounds. */
@NullMarked
package anjia.matching.search;

import org.jspecify.annotations.NullMarked;
