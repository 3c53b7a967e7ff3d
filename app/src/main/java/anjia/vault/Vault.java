package anjia.vault;

import java.util.UUID;
import org.springframework.stereotype.Service;

/** Seals single fields of identity data and finds them again by a blind index (字段加密与盲索引). */
@Service
public class Vault {

    /**
     * Encrypts one field of one row.
     *
     * @param field logical name, "registry.person.name"; with the row id it is bound into the seal, so a value moved to another row or field does not open
     */
    public byte[] seal(String field, UUID row, String plain) {
        throw new UnsupportedOperationException();
    }

    /** @throws BrokenSeal when the value was changed, moved, or its key is missing */
    public String open(String field, UUID row, byte[] sealed) {
        throw new UnsupportedOperationException();
    }

    /** A keyed digest of 32 bytes: equal for equal input of one field, useless without the key. The caller normalises. */
    public byte[] blindIndex(String field, String normalised) {
        throw new UnsupportedOperationException();
    }
}
