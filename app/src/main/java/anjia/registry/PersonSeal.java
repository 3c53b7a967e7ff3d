package anjia.registry;

import anjia.vault.Vault;
import anjia.web.Pinyin;
import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How names, numbers and phones of persons are sealed, opened, and found again (人员信息加密). */
@Component
class PersonSeal {

    private static final String NAME = "registry.person.name";
    private static final String NUMBER = "registry.person.number";
    private static final String PHONE = "registry.person.phone";
    private static final String INITIALS = "registry.person.initials";
    private static final String SOUND = "registry.person.sound";

    private final Vault vault;

    PersonSeal(Vault vault) {
        this.vault = vault;
    }

    byte[] sealName(UUID person, String name) {
        return vault.seal(NAME, person, name);
    }

    byte[] sealNumber(UUID person, IdentityNumber number) {
        return vault.seal(NUMBER, person, number.value());
    }

    byte[] sealPhone(UUID person, PhoneNumber phone) {
        return vault.seal(PHONE, person, phone.value());
    }

    String openName(UUID person, byte[] sealed) {
        return vault.open(NAME, person, sealed);
    }

    IdentityNumber openNumber(UUID person, byte[] sealed) {
        return new IdentityNumber(vault.open(NUMBER, person, sealed));
    }

    String openPhone(UUID person, byte[] sealed) {
        return vault.open(PHONE, person, sealed);
    }

    byte[] indexOfName(String name) {
        return vault.blindIndex(NAME, comparable(name));
    }

    byte[] indexOfInitialsIn(String name) {
        return indexOfInitials(Pinyin.initials(comparable(name)));
    }

    byte[] indexOfInitials(String initials) {
        return vault.blindIndex(INITIALS, initials.toLowerCase(Locale.ROOT));
    }

    /** Equal for names that are heard alike, however they are written. */
    byte[] indexOfSound(String name) {
        return vault.blindIndex(SOUND, Pinyin.sound(comparable(name)).toLowerCase(Locale.ROOT));
    }

    byte[] indexOfNumber(String normalised) {
        return vault.blindIndex(NUMBER, normalised);
    }

    byte[] indexOfPhone(PhoneNumber phone) {
        return vault.blindIndex(PHONE, phone.value());
    }

    /** Ways of typing one name are one name: no spaces, one kind of dot between the parts (买买提·艾力), Latin letters large. */
    static String comparable(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}\\p{Cf}]", "")
                .replaceAll("[·•‧∙・･.]", "·")
                .toUpperCase(Locale.ROOT);
    }
}
