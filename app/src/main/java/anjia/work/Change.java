package anjia.work;

import java.util.UUID;

/**
 * One entry of the change log.
 *
 * @param seq names the entry; not the order in which followers read, see {@link ChangeFeed}
 */
public record Change(long seq, String kind, UUID id) {}
