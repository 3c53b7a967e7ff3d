package anjia.registry;

import anjia.access.PersonId;

/** Whether something is under way for a person that a merge would touch (在办事项), told by the modules that keep it: files, payments. */
public interface OpenMatters {

    boolean has(PersonId person);
}
