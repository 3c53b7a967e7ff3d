package anjia.command;

import picocli.CommandLine.Command;

/** {@code anjia drill}: what the platform bears, tried out on a folder of its own (演练). */
@Command(name = "drill", mixinStandardHelpOptions = true)
final class DrillCommand {}
