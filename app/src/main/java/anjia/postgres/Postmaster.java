package anjia.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The server process as it describes itself in {@code postmaster.pid}.
 *
 * @param port where it listens on 127.0.0.1
 */
record Postmaster(long pid, int port) {

    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;

    /** The living server of this cluster; empty when there is none, or when its number went to another program since. */
    static Optional<Postmaster> livingIn(Path cluster) throws IOException {
        return written(cluster).filter(Postmaster::lives);
    }

    /**
     * Removes the note of a server whose process number now belongs to another program (after a restart of a container, for
     * example): PostgreSQL itself would take that program for a living server and refuse to start.
     */
    static void forgetTheDeadIn(Path cluster) throws IOException {
        var written = written(cluster);
        if (written.isPresent() && written.get().numberWentToAnother()) Files.deleteIfExists(note(cluster));
    }

    private static Optional<Postmaster> written(Path cluster) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(note(cluster));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        if (lines.size() <= PORT_LINE) return Optional.empty();
        return Optional.of(new Postmaster(
                Long.parseLong(lines.get(PID_LINE).strip()),
                Integer.parseInt(lines.get(PORT_LINE).strip())));
    }

    boolean lives() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(Postmaster::isPostgres)
                .isPresent();
    }

    private boolean numberWentToAnother() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().command())
                .filter(command -> !command.endsWith("/postgres"))
                .isPresent();
    }

    /** A process that was killed and not yet reaped shows no command: it is dead. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.endsWith("/postgres"))
                .isPresent();
    }

    private static Path note(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }
}
