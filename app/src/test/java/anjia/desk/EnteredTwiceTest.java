package anjia.desk;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.cases.LogIns;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.registry.IdentityNumber;
import anjia.testing.InForms;
import anjia.testing.PageChecks;
import anjia.testing.Screen;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who is entered is compared with who is there, before anything is written. */
@TownTest
class EnteredTwiceTest {

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    LogIns logIns;

    private static void press(Page page) {
        page.locator("main form button").first().click();
    }

    private static void enter(Page clerk, String number, String name, String phone) {
        clerk.navigate("/desk/enter");
        clerk.fill("#number", number);
        clerk.fill("#name", name);
        clerk.fill("#phone", phone);
        press(clerk);
    }

    private static String complete(String leading) {
        return IdentityNumber.completing(leading).value();
    }

    @ParameterizedTest
    @InForms({"zh-CN, PHONE, 61242519710203, 13712340001", "en, DESK, 61242519960817, 13712340002"})
    void whoIsLikeSomebodyIsShownFirstAndTheClerkGoesOn(String language, Screen screen, String leading, String phone) {
        town.clerk();
        var clerk = logIns.staff(screen, language, port, "test.chenjing");
        enter(clerk, complete(leading + "101"), "石慧敏", phone);
        var known = clerk.url();

        enter(clerk, complete(leading + "104"), "石惠民", phone);

        assertThat(clerk.locator(".like").count()).isEqualTo(1);
        PageChecks.passesAll(clerk, "desk-enter-like");
        assertThat(clerk.inputValue("#name")).as("nothing typed is lost").isEqualTo("石惠民");
        press(clerk);
        assertThat(clerk.url()).contains("/desk/persons/").isNotEqualTo(known);

        clerk.navigate(known + "/like");
        assertThat(clerk.locator(".like").innerText()).contains("石惠民");
        PageChecks.passesAll(clerk, "desk-like");
    }

    @Test
    void whoWasShownAndIsOpenedIsNotEnteredAgain() {
        town.clerk();
        var clerk = logIns.staff(Screen.DESK, "zh-CN", port, "test.chenjing");
        enter(clerk, complete("61242519730506101"), "龙素琴", "");
        var known = clerk.url();

        enter(clerk, complete("61242519730506108"), "龙素琴", "");
        clerk.locator(".like a.button").first().click();

        assertThat(clerk.url()).isEqualTo(known);
    }

    @Test
    void anotherNumberTypedAfterTheListIsComparedAgain() {
        town.clerk();
        var clerk = logIns.staff(Screen.DESK, "zh-CN", port, "test.chenjing");
        enter(clerk, complete("61242519740506101"), "阮秋霞", "");
        enter(clerk, complete("61242519750506101"), "阮秋霞", "");

        assertThat(clerk.locator(".like").innerText()).contains("只差一点");
        clerk.fill("#number", complete("61242519740506109"));
        clerk.fill("#name", "阮秋侠");
        press(clerk);
        assertThat(clerk.url()).as("the one she was shown already").contains("/desk/persons/");

        enter(clerk, complete("61242519740506106"), "阮秋霞", "");
        assertThat(clerk.locator(".like").count()).isEqualTo(2);
    }

    @Test
    void aNumberThatIsInTheBookUnderAnotherNameIsNotEnteredAndNotOpenedBlindly() {
        town.clerk();
        var clerk = logIns.staff(Screen.DESK, "zh-CN", port, "test.chenjing");
        var number = complete("61242519760506101");
        enter(clerk, number, "侯春燕", "");
        var known = clerk.url();

        enter(clerk, number, "崔德福", "13712340009");

        assertThat(clerk.locator("main").innerText()).contains("这个身份证号已经有人了", "侯春燕");
        assertThat(clerk.inputValue("#phone")).isEqualTo("13712340009");
        enter(clerk, number, "侯春燕", "");
        assertThat(clerk.url()).isEqualTo(known);
    }

    @Test
    void ofSomebodyElsewhereNothingIsShownButThatTheFullNumberOpensAVisit() {
        town.clerk();
        town.officerElsewhere();
        var clerk = logIns.staff(Screen.DESK, "zh-CN", port, "test.chenjing");
        enter(clerk, complete("61242519770506101"), "牟翠花", "");
        var elsewhere = logIns.staff(Screen.DESK, "zh-CN", port, "test.wangli");

        enter(elsewhere, complete("61242519770506107"), "牟翠花", "");
        elsewhere.fill("#town", elsewhere.locator("datalist option").first().getAttribute("value"));
        press(elsewhere);

        assertThat(elsewhere.locator("main").innerText())
                .contains("别处也有一个很像的人", "输完整的身份证号")
                .doesNotContain("61242519770506101");
        assertThat(elsewhere.locator(".like").count()).isZero();
    }

    @Test
    void anOldNumberOfFifteenDigitsIsRefusedAndLeadsToItsOwner() {
        town.clerk();
        var clerk = logIns.staff(Screen.DESK, "zh-CN", port, "test.chenjing");
        enter(clerk, complete("61242519780506101"), "苗桂英", "");

        enter(clerk, "612425780506101", "苗桂英", "");

        assertThat(clerk.locator(".errors").innerText()).contains("15位");
        assertThat(clerk.locator(".like").innerText()).contains("老号码", "苗桂英");
        PageChecks.passesAll(clerk, "desk-enter-old-number");
    }
}
