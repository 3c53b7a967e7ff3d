package anjia.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** {@code anjia} alone tells what there is. */
@Command(name = "anjia", mixinStandardHelpOptions = true, versionProvider = AnjiaCommand.Version.class)
final class AnjiaCommand {

    /** The version of the jar; none when started from classes. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = AnjiaCommand.class.getPackage().getImplementationVersion();
            return new String[] {version == null ? "Anjia" : "Anjia " + version};
        }
    }
}
