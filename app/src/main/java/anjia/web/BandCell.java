package anjia.web;

/**
 * One row of a legal table laid on its side (档次): "12个月" over "满1年".
 *
 * @param here whether the person stands in it
 */
public record BandCell(String value, String from, boolean here) {}
