/**
 * From words to open posts (岗位全文检索): an index in memory that knows neither the database nor the web. What is written alike, sounds alike or
 * is called so in the list of occupations is found; the best first, page by page, each card once.
 */
@NullMarked
package anjia.postsearch;

import org.jspecify.annotations.NullMarked;
