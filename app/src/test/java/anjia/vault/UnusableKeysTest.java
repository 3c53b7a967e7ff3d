package anjia.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@ExtendWith(OutputCaptureExtension.class)
class UnusableKeysTest {

    @Configuration
    static class HouseWithoutItsKeys {
        @Bean
        Vault vault() {
            throw new UnusableKeys("The key file is missing.", "Put it back from your backup.");
        }
    }

    @Test
    void theStartEndsWithWhatIsWrongAndWhatToDoInsteadOfAStackTrace(CapturedOutput output) {
        var house = new SpringApplicationBuilder(HouseWithoutItsKeys.class)
                .web(WebApplicationType.NONE)
                .properties("spring.main.banner-mode=off");

        assertThatThrownBy(house::run).hasRootCauseInstanceOf(UnusableKeys.class);

        assertThat(output.getAll())
                .contains("APPLICATION FAILED TO START", "The key file is missing.", "Put it back from your backup.")
                .doesNotContain("at anjia.vault");
    }
}
