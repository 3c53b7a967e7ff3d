package anjia.web;

/**
 * The one search box in the bar of the staff's pages (查询框); the module that answers it declares this as a bean.
 *
 * @param action where the form is sent by GET, with the field {@code q}
 * @param key words that name what the box takes
 */
public record DeskSearch(String action, String key) {}
