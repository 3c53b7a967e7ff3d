package anjia.access;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** A registry as small as a test needs it. */
final class KnownPersons implements PersonDirectory {

    private final Map<String, Contact> byNumber = new ConcurrentHashMap<>();

    KnownPersons with(String number, PersonId person, String phone) {
        byNumber.put(number, new Contact(person, phone));
        return this;
    }

    @Override
    public Optional<Contact> byIdentityNumber(String number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    @Override
    public String nameOf(PersonId person) {
        return "李秀梅";
    }

    @Override
    public Optional<String> phoneOf(PersonId person) {
        return byNumber.values().stream()
                .filter(contact -> contact.person().equals(person))
                .map(Contact::phone)
                .findFirst();
    }

    ObjectProvider<PersonDirectory> provided() {
        return new StaticListableBeanFactory(Map.of("directory", this)).getBeanProvider(PersonDirectory.class);
    }
}
