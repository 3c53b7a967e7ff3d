package anjia.posts;

import anjia.web.Mark;

/**
 * A place of a text that a post may not say (违规内容). It refuses nothing by itself: a reviewer looks at it.
 *
 * @param category id of the category, "sex"
 * @param text as it was written
 * @param from where it begins in the text that was read
 * @param to where it ends, excluded
 * @param article the first ground of the category, in Chinese
 * @param sure how well that article is known
 */
record Finding(String category, String text, int from, int to, String article, Mark sure) {}
