package anjia.tour;

import static anjia.tour.Acts.go;
import static anjia.tour.Acts.press;
import static anjia.tour.Visitor.ANYONE;
import static anjia.tour.Visitor.OFFICER;
import static anjia.tour.Visitor.ZHAO_CAIYUN;
import static org.assertj.core.api.Assertions.assertThat;

import anjia.demo.DemoTour;
import anjia.testing.Screen;
import com.microsoft.playwright.Page;
import java.util.List;

/** A letter in the hands of others: verified, compared with the paper, and taken back by the office. */
final class PaperStory {

    private final TourHouse house;
    private final List<Sight> sights;

    PaperStory(TourHouse house, List<Sight> sights) {
        this.house = house;
        this.sights = sights;
    }

    /** The letter of a refusal is revoked; that of another file could be. */
    void tell(String granted, String refused) {
        var path = "/office/cases/" + refused;
        var officer = house.open(OFFICER, Screen.DESK, "zh-CN");
        go(officer, path);
        var letter = officer.locator("a[href^='/desk/letters/']").getAttribute("href");
        go(officer, letter);
        var code = code(officer);
        var form = "/office/cases/" + granted + "/revoke";
        see("office-revoke", form, OFFICER);
        sights.add(new Sight("office-revoke-mistake", OFFICER, form, page -> press(page, "main form button")));
        go(officer, path + "/revoke");
        officer.fill("#reason", "姓名写错了一个字，另出一份。");
        press(officer, "main form button");
        assertThat(officer.locator("body").innerText()).contains("不算数");
        see("office-file-revoked", path, OFFICER);
        see("office-again", path + "/again", OFFICER);
        sights.add(
                new Sight("office-again-mistake", OFFICER, path + "/again", page -> press(page, "main form button")));
        see("my-letter-revoked", letter.replace("/desk/", "/my/"), ZHAO_CAIYUN);
        see("verify-revoked", "/verify/" + code, ANYONE);
    }

    /** @param letter path of a letter that grants, which its person has before her */
    void verify(Page person, String letter) {
        go(person, letter);
        var path = "/verify/" + code(person);
        see("verify-holds", path, ANYONE);
        sights.add(new Sight("verify-agrees", ANYONE, path, page -> compare(page, "23112")));
        sights.add(new Sight("verify-differs", ANYONE, path, page -> compare(page, "33112")));
    }

    private static void compare(Page page, String amount) {
        page.check("input[name=outcome][value=granted]");
        page.fill("#tail", DemoTour.LI_XIUMEI.number().value().substring(14));
        page.fill("#amount", amount);
        press(page, "form[action^='/verify/'] button");
    }

    private static String code(Page letter) {
        return letter.locator(".stamp b.num").innerText().replace(" ", "");
    }

    private void see(String name, String address, Visitor visitor) {
        sights.add(new Sight(name, visitor, address));
    }
}
