package anjia.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What may happen (假设目录), from {@code whatif.yaml}: a house does not open on one that names facts that the law does not know. */
@Component
class WhatIfEvents {

    private static final String FILE = "whatif.yaml";

    private final WhatIfs whatIfs;

    WhatIfEvents(Catalogue catalogue) {
        this.whatIfs = WhatIfFile.read(FILE, text(), catalogue.law());
    }

    List<WhatIfEvent> all() {
        return whatIfs.events();
    }

    Optional<WhatIfEvent> find(String code) {
        return whatIfs.find(code);
    }

    WhatIfs whatIfs() {
        return whatIfs;
    }

    static String text() {
        try {
            return new ClassPathResource("anjia/catalogue/" + FILE).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
