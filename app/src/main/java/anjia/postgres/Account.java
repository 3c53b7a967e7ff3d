package anjia.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The operating-system account the server runs as: the one who started the platform, but never root, which PostgreSQL refuses.
 *
 * @param uid numeric user
 * @param gid numeric group
 * @param lowered whether root steps down to this account
 */
record Account(int uid, int gid, boolean lowered) {

    private static final int ROOT = 0;

    /** Under root the server runs as the owner of the folder, or as "nobody" when root owns that too. */
    static Account forServerIn(Path folder) {
        try {
            if (!processIsRoots()) return new Account(-1, -1, false);
            var uid = (int) Files.getAttribute(folder, "unix:uid");
            var gid = (int) Files.getAttribute(folder, "unix:gid");
            return uid != ROOT ? new Account(uid, gid, true) : nobody();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The command as this account gives it. */
    List<String> command(List<String> command) {
        if (!lowered) return command;
        var whole = new ArrayList<>(List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups"));
        whole.addAll(command);
        return whole;
    }

    /** The first folder on the way from the root of the file system to this one that the account cannot enter; null when all are open. */
    @Nullable
    Path barrierTo(Path folder) {
        if (!lowered) return null;
        var way = new ArrayList<Path>();
        for (Path step = folder.toAbsolutePath(); step != null; step = step.getParent()) way.addFirst(step);
        for (Path step : way) if (!mayEnter(step)) return step;
        return null;
    }

    /** Asked of the kernel itself, because access lists and mounts decide too. */
    private boolean mayEnter(Path folder) {
        return new Program(command(List.of("test", "-x", folder.toString())), Path.of("/"))
                .run()
                .succeeded();
    }

    void own(Path path) throws IOException {
        if (!lowered) return;
        Files.setAttribute(path, "unix:uid", uid);
        Files.setAttribute(path, "unix:gid", gid);
    }

    private static boolean processIsRoots() throws IOException {
        return number("-u") == ROOT;
    }

    private static Account nobody() throws IOException {
        return new Account(number("-u", "nobody"), number("-g", "nobody"), true);
    }

    private static int number(String... question) throws IOException {
        var command = new ArrayList<>(List.of("id"));
        command.addAll(List.of(question));
        var answer = new Program(command, Path.of("/")).run();
        if (!answer.succeeded()) throw new IOException("%s: %s".formatted(command, answer.output()));
        return Integer.parseInt(answer.output().strip());
    }
}
