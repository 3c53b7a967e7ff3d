package anjia.command;

import picocli.CommandLine.Command;

/** {@code anjia fairs}: recruitment fairs, for whoever looks after them from outside (招聘会). */
@Command(name = "fairs", mixinStandardHelpOptions = true)
final class FairsCommand {}
