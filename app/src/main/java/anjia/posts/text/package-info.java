/** The words of open posts in the memory of this server (岗位全文检索): built from the tables, kept up by the change log. */
@NullMarked
package anjia.posts.text;

import org.jspecify.annotations.NullMarked;
