package anjia.demo;

import anjia.web.Language;
import anjia.web.Pinyin;
import anjia.web.Texts;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells a newcomer whom to be (演示账号): staff by name and password, workers by identity number. */
@Component
class DemoWelcome implements DemoAccounts {

    private final Demo demo;

    DemoWelcome(Demo demo) {
        this.demo = demo;
    }

    @Override
    public List<DemoAccount> accounts(Language language) {
        if (!demo.isLoaded()) return List.of();
        var texts = Texts.in(language);
        var staff = DemoOffices.STAFF.stream()
                .map(clerk -> new DemoAccount(
                        texts.get("demo.staff." + clerk.key(), name(clerk.name(), language)),
                        clerk.login() + " / " + DemoOffices.PASSWORD));
        var guests = DemoTour.guests().stream()
                .map(guest -> new DemoAccount(
                        texts.get("demo.tour." + guest.key(), name(guest.name(), language)),
                        guest.number().value()));
        var away = DemoTour.CHEN_GUOPING;
        var traveller = new DemoAccount(
                texts.get("demo.tour." + away.key(), name(away.name(), language)),
                away.number().value());
        return Stream.concat(Stream.concat(staff, guests), Stream.of(traveller)).toList();
    }

    private static String name(String chinese, Language language) {
        return switch (language) {
            case ZH_CN -> chinese;
            case EN -> Pinyin.of(chinese) + " " + chinese;
        };
    }
}
