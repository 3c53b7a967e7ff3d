package anjia.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;

/**
 * The folder that holds programs, cluster and password.
 *
 * @param folder below which everything lies
 * @param account who runs the server there
 */
record Home(Path folder, Account account) {

    private static final System.Logger LOG = System.getLogger(Home.class.getName());

    /** Where root keeps databases that cannot lie in the folder asked for. */
    private static final Path ELSEWHERE = Path.of("/var/lib/anjia");

    /** Written into the folder asked for when its database lies elsewhere, so that removing the folder forgets the database. */
    private static final String SIGNPOST = "database-is-in";

    /** The folder asked for, or another one when root started us and the server's account cannot enter this one. */
    static Home in(Path asked) throws IOException {
        var data = Files.createDirectories(asked.toAbsolutePath().normalize());
        var signpost = data.resolve(SIGNPOST);
        if (Files.exists(signpost))
            return elsewhere(Path.of(Files.readString(signpost).strip()));
        var account = Account.forServerIn(data);
        var barrier = account.barrierTo(data);
        if (barrier == null) return new Home(data, account);
        var home = elsewhere(ELSEWHERE.resolve(UUID.randomUUID().toString()));
        Files.writeString(signpost, home.folder() + "\n");
        LOG.log(
                System.Logger.Level.WARNING,
                "PostgreSQL does not run as root, and the account it runs as cannot enter {0}: the database lies in {1}",
                barrier,
                home.folder());
        return home;
    }

    private static Home elsewhere(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Path step : List.of(folder.getParent(), folder))
            Files.setPosixFilePermissions(step, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new Home(folder, Account.forServerIn(folder));
    }

    Path cluster() {
        return folder.resolve("pg");
    }

    Path password() {
        return folder.resolve("pg.password");
    }

    Path log() {
        return folder.resolve("pg-log");
    }

    /** One starter at a time looks at the cluster. */
    Path lock() {
        return folder.resolve("pg.lock");
    }

    Program program(List<String> command) {
        return new Program(account.command(command), folder);
    }
}
