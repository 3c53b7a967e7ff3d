package anjia.web;

/**
 * What is wrong with one answer and how to mend it (填写错误): "少了2位，请对着卡再看一遍".
 *
 * @param field name of the field, which is also its id on the page
 */
public record FieldError(String field, String message) {}
