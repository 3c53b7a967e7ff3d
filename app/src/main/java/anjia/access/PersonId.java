package anjia.access;

import java.util.UUID;

/** Which person (人员标识); UUIDv7, says nothing about the person. */
public record PersonId(UUID value) {}
