package anjia;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {

    @Test
    void everyModuleUsesOnlyTheModulesBelowIt() {
        ApplicationModules.of(Anjia.class).verify();
    }
}
