package anjia.command;

import picocli.CommandLine.Command;

/** {@code anjia audit}: what was done to the records of people (审计). */
@Command(name = "audit", mixinStandardHelpOptions = true)
final class AuditCommand {}
