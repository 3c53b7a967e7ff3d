package anjia.record;

import anjia.access.Actor;

/**
 * Whoever must act when a life record changes (档案变更的响应): a benefit that stops with re-employment, a tie that ends with a job.
 *
 * <p>Beans of this type are called in the writing transaction, in their {@code @Order}, under the lock on the person; when one fails, nothing
 * was entered. They may write into the same record again. Stopping what is stopped already must change nothing.
 */
public interface RecordWatcher {

    void on(Actor actor, RecordChange change);
}
