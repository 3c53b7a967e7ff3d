package anjia.command;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.Anjia;
import anjia.drill.Ledger;
import anjia.drill.Window;
import anjia.testing.ServedHouse;
import anjia.web.Language;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** {@code anjia keys}, beside a platform that is served and after it has stopped. */
@Timeout(900)
class KeysCommandTest {

    private record Said(int exit, String words) {}

    private static Said run(Language language, String... arguments) {
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        var exit = Commands.commandLine(Anjia.class, new Terminal(language, out, out))
                .execute(arguments);
        return new Said(exit, said.toString(StandardCharsets.UTF_8));
    }

    @Test
    void theKeyIsChangedBesideTheServedPlatformAndAgainWithoutIt() throws Exception {
        var house = ServedHouse.open();
        var data = house.data().toString();
        try (house;
                var window = new Window(house::port, new Ledger(), new AtomicInteger(1))) {
            window.serveOne();

            var rotated = run(Language.EN, "keys", "rotate", "--data", data);

            assertThat(rotated.words())
                    .contains("Key 2 seals from now on", "key 2 seals everything", "Keep the key file");
            assertThat(rotated.exit()).isZero();
            window.serveOne();
            var listed = run(Language.EN, "keys", "list", "--data", data).words();
            assertThat(listed)
                    .containsPattern("key 1  SM .* seals 0 values  retired")
                    .containsPattern("key 2  SM .* new");
            assertThat(run(Language.EN, "keys", "drop", "2", "--data", data).exit())
                    .isOne();
            assertThat(run(Language.ZH_CN, "keys", "drop", "1", "--data", data).words())
                    .contains("密钥 1 已从");
            window.serveOne();
        }
        var alone = run(Language.ZH_CN, "keys", "rotate", "--data", data);

        assertThat(alone.words()).contains("全部由密钥 3 加密");
        assertThat(alone.exit()).isZero();
        assertThat(run(Language.EN, "keys", "drop", "1", "--data", data).words())
                .contains("There is no key 1");
    }
}
