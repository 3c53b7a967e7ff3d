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
        var file = KeyFile.in(data);
        return new Vault(new KeyCheck(db, file).held(suite), file::read);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    KeyWatch keyWatch(JdbcClient db, @Value("${anjia.data:data}") Path data, Vault vault) {
        return new KeyWatch(db, KeyFile.in(data), vault);
    }

    @Bean
    ContentKeys contentKeys(Vault vault) {
        return new ContentKeys(vault);
    }
}
