package anjia.vault;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens the vault at the start, after the migrations and before anybody can seal. */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

    @Bean
    Vault vault(JdbcClient db, @Value("${anjia.data:data}") Path data, @Value("${anjia.vault.suite:sm}") Suite suite) {
        return new Vault(new KeyCheck(db, KeyFile.in(data)).ring(suite));
    }

    @Bean
    ContentKeys contentKeys(Vault vault) {
        return new ContentKeys(vault);
    }
}
