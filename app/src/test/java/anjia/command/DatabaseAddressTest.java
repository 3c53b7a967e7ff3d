package anjia.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.web.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

    private final Terminal terminal = new Terminal(Language.EN, System.out, System.err);

    @Test
    void theFormThatHostsHandOutIsUnderstood() {
        assertThat(parse("postgres://anjia:s3%2Fcret+1@db.example:6432/house?sslmode=require"))
                .isEqualTo(new DatabaseAddress(
                        "jdbc:postgresql://db.example:6432/house?sslmode=require", "anjia", "s3/cret+1"));
    }

    @Test
    void withoutPortAndPasswordItIsUnderstoodToo() {
        assertThat(parse("postgresql://anjia@db/house"))
                .isEqualTo(new DatabaseAddress("jdbc:postgresql://db/house", "anjia", null));
    }

    @Test
    void theFormOfJavaIsTakenAsItIs() {
        assertThat(parse("jdbc:postgresql://db/house?user=a&password=b").url())
                .isEqualTo("jdbc:postgresql://db/house?user=a&password=b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://a:geheim@db/house", "db:5432/geheim", "postgres://geheim me@/x", ""})
    void anythingElseIsRefusedWithoutRepeatingWhatMayBeSecret(String written) {
        assertThatThrownBy(() -> parse(written))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("postgres://")
                .hasMessageNotContaining("geheim");
    }

    @Test
    void aPasswordIsNeverShown() {
        assertThat(parse("postgres://anjia:secret@db/house").toString()).doesNotContain("secret");
        assertThat(parse("jdbc:postgresql://db/house?user=a&password=secret").toString())
                .doesNotContain("secret");
    }

    private DatabaseAddress parse(String written) {
        return DatabaseAddress.parse(written, terminal);
    }
}
