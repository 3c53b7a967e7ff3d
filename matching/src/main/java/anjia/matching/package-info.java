/**
 * People and posts (人岗匹配): which posts suit a seeker, which seekers suit a post, why, and what would have to be otherwise. Whole
 * numbers only, so that every engine that follows {@link anjia.matching.Reference} gives the same list.
 */
@NullMarked
package anjia.matching;

import org.jspecify.annotations.NullMarked;
