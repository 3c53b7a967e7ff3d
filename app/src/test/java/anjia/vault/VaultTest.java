package anjia.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VaultTest {

    private static final String NAME = "registry.person.name";
    private static final UUID ROW = UUID.fromString("0197a1b2-0000-7000-8000-000000000001");
    private static final UUID OTHER_ROW = UUID.fromString("0197a1b2-0000-7000-8000-000000000002");

    @ParameterizedTest
    @EnumSource
    void whatWasSealedOpensInItsPlace(Suite suite) {
        var vault = new Vault(KeyRing.fresh(suite));
        assertThat(vault.open(NAME, ROW, vault.seal(NAME, ROW, "李秀梅"))).isEqualTo("李秀梅");
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyValueIsSealedToo(Suite suite) {
        var vault = new Vault(KeyRing.fresh(suite));
        assertThat(vault.open(NAME, ROW, vault.seal(NAME, ROW, ""))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aValueMovedToAnotherRowDoesNotOpen(Suite suite) {
        var vault = new Vault(KeyRing.fresh(suite));
        var sealed = vault.seal(NAME, ROW, "李秀梅");
        assertThatThrownBy(() -> vault.open(NAME, OTHER_ROW, sealed)).isInstanceOf(BrokenSeal.class);
    }

    @ParameterizedTest
    @EnumSource
    void aValueMovedToAnotherFieldDoesNotOpen(Suite suite) {
        var vault = new Vault(KeyRing.fresh(suite));
        var sealed = vault.seal(NAME, ROW, "李秀梅");
        assertThatThrownBy(() -> vault.open("registry.person.phone", ROW, sealed))
                .isInstanceOf(BrokenSeal.class);
    }

    @ParameterizedTest
    @EnumSource
    void noSingleByteOfASealedValueCanBeChanged(Suite suite) {
        var vault = new Vault(KeyRing.fresh(suite));
        var sealed = vault.seal(NAME, ROW, "李秀梅");
        for (var at = 0; at < sealed.length; at++) {
            var changed = sealed.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> vault.open(NAME, ROW, changed)).isInstanceOf(BrokenSeal.class);
        }
    }

    @Test
    void aTruncatedValueIsABrokenSealAndNoOtherFailure() {
        var vault = new Vault(KeyRing.fresh(Suite.SM));
        assertThatThrownBy(() -> vault.open(NAME, ROW, new byte[0])).isInstanceOf(BrokenSeal.class);
        assertThatThrownBy(() -> vault.open(NAME, ROW, new byte[] {1, 2, 3})).isInstanceOf(BrokenSeal.class);
    }

    @Test
    void aBrokenSealNamesThePlaceAndNotTheValue() {
        var vault = new Vault(KeyRing.fresh(Suite.AES));
        var sealed = vault.seal(NAME, ROW, "李秀梅");
        assertThatThrownBy(() -> vault.open(NAME, OTHER_ROW, sealed))
                .hasMessageContaining(NAME)
                .hasMessageContaining(OTHER_ROW.toString())
                .hasMessageNotContaining("李秀梅");
    }

    @Test
    void theSameValueSealedTwiceLooksDifferent() {
        var vault = new Vault(KeyRing.fresh(Suite.SM));
        assertThat(vault.seal(NAME, ROW, "李秀梅")).isNotEqualTo(vault.seal(NAME, ROW, "李秀梅"));
    }

    @Test
    void afterARotationTheNewKeySealsAndTheOldOneStillOpens() {
        var ring = KeyRing.fresh(Suite.SM);
        var old = new Vault(ring).seal(NAME, ROW, "李秀梅");
        var rotated = new Vault(ring.rotated(Suite.SM));
        assertThat(rotated.open(NAME, ROW, old)).isEqualTo("李秀梅");
        assertThat(rotated.seal(NAME, ROW, "李秀梅")[0]).isEqualTo((byte) 2);
    }

    @Test
    void afterAChangeOfSuiteOldValuesStillOpenAndPersonsAreStillFound() {
        var ring = KeyRing.fresh(Suite.SM);
        var before = new Vault(ring);
        var after = new Vault(ring.rotated(Suite.AES));
        assertThat(after.open(NAME, ROW, before.seal(NAME, ROW, "李秀梅"))).isEqualTo("李秀梅");
        assertThat(after.blindIndex(NAME, "李秀梅")).isEqualTo(before.blindIndex(NAME, "李秀梅"));
    }

    @Test
    void aKeyThatIsNotInTheRingIsNamedById() {
        var ring = KeyRing.fresh(Suite.SM);
        var sealed = new Vault(ring.rotated(Suite.SM)).seal(NAME, ROW, "李秀梅");
        assertThatThrownBy(() -> new Vault(ring).open(NAME, ROW, sealed))
                .isInstanceOf(BrokenSeal.class)
                .hasRootCauseMessage("key 2 is not in the key ring");
    }

    @Test
    void theLastKeyIdStillSealsAndOpens() {
        var full = Stream.iterate(KeyRing.fresh(Suite.AES), ring -> ring.rotated(Suite.AES))
                .skip(KeyRing.MOST_KEYS - 1)
                .findFirst()
                .orElseThrow();
        var vault = new Vault(full);
        assertThat(vault.open(NAME, ROW, vault.seal(NAME, ROW, "李秀梅"))).isEqualTo("李秀梅");
        assertThatThrownBy(() -> full.rotated(Suite.AES)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @EnumSource
    void theBlindIndexIsEqualForEqualInputOfOneFieldAndOnlyThen(Suite suite) {
        var vault = new Vault(KeyRing.fresh(suite));
        var index = vault.blindIndex(NAME, "李秀梅");
        assertThat(index).hasSize(32).isEqualTo(vault.blindIndex(NAME, "李秀梅"));
        assertThat(index).isNotEqualTo(vault.blindIndex(NAME, "李秀莲"));
        assertThat(index).isNotEqualTo(vault.blindIndex("registry.person.initials", "李秀梅"));
    }

    @Test
    void theBlindIndexDependsOnTheKey() {
        assertThat(new Vault(KeyRing.fresh(Suite.SM)).blindIndex(NAME, "李秀梅"))
                .isNotEqualTo(new Vault(KeyRing.fresh(Suite.SM)).blindIndex(NAME, "李秀梅"));
    }
}
