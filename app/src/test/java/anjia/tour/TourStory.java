package anjia.tour;

import static anjia.tour.Acts.address;
import static anjia.tour.Acts.find;
import static anjia.tour.Acts.go;
import static anjia.tour.Acts.press;
import static anjia.tour.Acts.type;
import static anjia.tour.Acts.unfold;
import static anjia.tour.Visitor.ANYONE;
import static anjia.tour.Visitor.AUDITOR;
import static anjia.tour.Visitor.CLERK;
import static anjia.tour.Visitor.GUO_ZHIQIANG;
import static anjia.tour.Visitor.HEAD;
import static anjia.tour.Visitor.HE_JIANPING;
import static anjia.tour.Visitor.INTERRUPTED;
import static anjia.tour.Visitor.LI_XIUMEI;
import static anjia.tour.Visitor.MA_DEHAI;
import static anjia.tour.Visitor.OFFICER;
import static anjia.tour.Visitor.POLICE;
import static anjia.tour.Visitor.SUPERVISOR;
import static anjia.tour.Visitor.UNION;
import static anjia.tour.Visitor.WANG_XIAOJUN;
import static anjia.tour.Visitor.ZHAO_CAIYUN;
import static org.assertj.core.api.Assertions.assertThat;

import anjia.demo.DemoTour;
import anjia.demo.DemoTour.Guest;
import anjia.testing.Screen;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.ArrayList;
import java.util.List;

/** What clerk, officer and workers do on the tour; every page that they come by is kept as a sight. */
final class TourStory {

    private static final String CARD = "6217000000000000012";
    private static final String BENEFIT = "unemployment/benefit";

    private final TourHouse house;
    private final List<Sight> sights = new ArrayList<>();
    private String fileOfLi = "";
    private String fileOfZhao = "";

    TourStory(TourHouse house) {
        this.house = house;
    }

    List<Sight> sights() {
        return sights;
    }

    /** The first day, at the window, on the phone and in the centre. */
    void tell() {
        atTheWindow();
        inTheCentre();
        new SecondLook(house, sights).tell();
        onHerOwnPhone();
        new HelperStory(house, sights).tell();
        new StaffStory(house, sights).tell();
        new HouseStory(house, sights).tell();
        new OpenPages(house, sights).visit();
        new PostStory(house, sights).tell();
    }

    private void atTheWindow() {
        var clerk = open(CLERK);
        go(clerk, "/desk");
        see("desk-search", CLERK, clerk);
        find(clerk, "lxm");
        see("desk-found", CLERK, clerk);
        find(clerk, "没有这个人");
        see("desk-found-nobody", CLERK, clerk);
        find(clerk, DemoTour.GUO_ZHIQIANG.number().value());
        see("desk-visit", CLERK, clerk);
        find(clerk, DemoTour.ZHOU_YULAN.number().value());
        see("desk-enter", CLERK, clerk);
        interrupted();
        find(clerk, DemoTour.HE_JIANPING.number().value());
        see("desk-person-asking", CLERK, clerk);
        answer(clerk);
        see("desk-person", CLERK, clerk);
        sights.add(new Sight("desk-person-missing", CLERK, address(clerk), page -> press(page, "#basket button")));
        see("desk-work", CLERK, "/desk/persons/" + DemoTour.HE_JIANPING.id().value() + "/work");
        see("desk-account", CLERK, "/desk/persons/" + DemoTour.LI_XIUMEI.id().value() + "/account");
        fileOfLi = handIn(clerk, DemoTour.LI_XIUMEI);
        var slip = address(clerk);
        see("desk-slip", CLERK, slip);
        see("desk-slip-a4", CLERK, slip + "?paper=a4");
        see("desk-slip-80", CLERK, slip + "?paper=80");
        see(
                "desk-person-handed-in",
                CLERK,
                "/desk/persons/" + DemoTour.LI_XIUMEI.id().value());
        var whole = "/desk/persons/" + DemoTour.LI_XIUMEI.id().value() + "/unmask";
        see("desk-unmask", CLERK, whole);
        sights.add(new Sight("desk-unmasked", CLERK, whole, TourStory::unmask));
        see(
                "desk-unmask-refused",
                CLERK,
                "/desk/persons/" + DemoTour.ZHAO_CAIYUN.id().value() + "/unmask");
    }

    private static void unmask(Page page) {
        page.locator("input[name=what][value=PHONE]").check();
        page.locator("input[name=purpose][value=CALL]").check();
        page.fill("#words", "通知她来补材料");
        press(page, "main form button");
    }

    /** The session ends over a form; what was typed is sent after the next log-in. */
    private void interrupted() {
        var clerk = open(INTERRUPTED);
        go(clerk, "/desk/enter");
        clerk.fill("#name", "周玉兰");
        clerk.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("SESSION"));
        press(clerk, "main form button");
        house.enter(INTERRUPTED, clerk);
        see("still-here", INTERRUPTED, clerk);
        house.keep(INTERRUPTED, clerk);
    }

    private void inTheCentre() {
        var clerk = open(CLERK);
        var refused = handIn(clerk, DemoTour.ZHAO_CAIYUN);
        var messages = new MessageStory(house, sights);
        messages.wantsPaper(clerk, DemoTour.ZHAO_CAIYUN);
        var asked = handIn(clerk, DemoTour.WANG_XIAOJUN);
        var waiting = handIn(clerk, DemoTour.MA_DEHAI);
        var officer = open(OFFICER);
        go(officer, "/office/cases/" + fileOfLi);
        press(officer, "form.decide button");
        see("office-file-granted", OFFICER, officer);
        go(officer, officer.locator("a[href^='/desk/letters/']").getAttribute("href"));
        see("office-letter", OFFICER, officer);
        go(officer, "/office/cases/" + refused);
        press(officer, "form.decide button");
        see("office-file-refused", OFFICER, officer);
        go(officer, officer.locator("a[href^='/desk/letters/']").getAttribute("href"));
        see("office-letter-refused", OFFICER, officer);
        new PaperStory(house, sights).tell(fileOfLi, refused);
        messages.atThePost();
        go(officer, "/office/cases/" + asked);
        unfold(officer);
        officer.fill(".supplement textarea", "请带离职证明来");
        press(officer, ".supplement button");
        see("office-file-asked", OFFICER, "/office/cases/" + asked);
        fileOfZhao = refused;
        see("my-case-appeal", ZHAO_CAIYUN, "/my/cases/" + refused + "/appeal");
        sights.add(new Sight(
                "my-case-appeal-mistake",
                ZHAO_CAIYUN,
                "/my/cases/" + refused + "/appeal",
                page -> press(page, ".action-bar button")));
        see("my-case-refused", ZHAO_CAIYUN, "/my/cases/" + refused);
        asksOthers(waiting);
        see("office-file", OFFICER, "/office/cases/" + waiting);
        sights.add(new Sight("office-file-open", OFFICER, "/office/cases/" + waiting, Acts::unfold));
        see("office-list", OFFICER, "/office/cases");
        see("office-list-division", OFFICER, "/office/cases?which=division");
        see("office-list-closed", OFFICER, "/office/cases?which=closed");
        see("office-payments-none", OFFICER, "/office/payments");
        see("office-payments-overpaid", OFFICER, "/office/payments/overpaid");
        see("my-case-asked", WANG_XIAOJUN, "/my/cases/" + asked);
        see("my-case", MA_DEHAI, "/my/cases/" + waiting);
        see("my-case-correct", MA_DEHAI, "/my/cases/" + waiting + "/correct");
        see("my-case-withdraw", MA_DEHAI, "/my/cases/" + waiting + "/withdraw");
        sights.add(new Sight("status-found", ANYONE, "/status", page -> {
            page.fill("#number", waiting);
            page.fill("#tail", DemoTour.MA_DEHAI.number().value().substring(14));
            press(page, "main form button");
        }));
    }

    /** She holds the refusal to be wrong; the head of the office looks at it. */
    private void appealed() {
        see("audit-rows", AUDITOR, "/audit");
        see("audit-mistake", AUDITOR, "/audit?from=2026-08-20&to=2026-08-01");
        see("audit-none", AUDITOR, "/audit?who=nobody");
        see("supervision", SUPERVISOR, "/supervision");
        var supervisor = open(SUPERVISOR);
        go(supervisor, "/supervision");
        see(
                "supervision-office",
                SUPERVISOR,
                supervisor.locator("main th a").first().getAttribute("href"));
        see("office-list-overdue", HEAD, "/office/cases?which=overdue");
        var zhao = open(ZHAO_CAIYUN);
        go(zhao, "/my/cases/" + fileOfZhao + "/appeal");
        zhao.fill("#words", "我缴满12个月了，最后一个月单位补缴的。");
        press(zhao, ".action-bar button");
        see("my-case-appealed", ZHAO_CAIYUN, zhao);
        see("office-list-appeals", HEAD, "/office/cases?which=appeals");
        see("office-list-archived", HEAD, "/office/cases?which=archived");
        see("office-file-appealed", HEAD, "/office/cases/" + fileOfZhao);
    }

    /** Other offices are asked, and have it on their lists. */
    private void asksOthers(String waiting) {
        see("office-referrals-none", OFFICER, "/office/referrals");
        var officer = open(OFFICER);
        go(officer, "/office/cases/" + waiting);
        unfold(officer);
        ask(officer, "紫阳县公安局", "他的户口现在在哪个县？");
        see("office-referrals", POLICE, "/office/referrals");
        unfold(officer);
        ask(officer, "紫阳县总工会", "他的工资是不是经工会调解付清的？");
        see("office-referrals-union", UNION, "/office/referrals");
    }

    private static void ask(Page officer, String office, String question) {
        officer.locator("#to").selectOption(new SelectOption().setLabel(office));
        officer.fill("#question", question);
        press(officer, "form[action$='/referral'] button");
    }

    private void onHerOwnPhone() {
        new RecordStory(house, sights).tell();
        new PrivacyStory(house, sights).tell();
        new PhotoStory(house, sights).tell();
        see("home-worker", HE_JIANPING, "/");
        see("my-record", LI_XIUMEI, "/my/record");
        see("my-record-elsewhere", MA_DEHAI, "/my/record");
        see("my-cases-none", GUO_ZHIQIANG, "/my/cases");
        see("my-cases-draft", HE_JIANPING, "/my/cases");
        see("my-cases", LI_XIUMEI, "/my/cases");
        see("my-case-granted", LI_XIUMEI, "/my/cases/" + fileOfLi);
        var li = open(LI_XIUMEI);
        go(li, "/my/cases/" + fileOfLi);
        var letter = li.locator("a[href^='/my/letters/']").first().getAttribute("href");
        see("my-letter", LI_XIUMEI, letter);
        see("handed-in", LI_XIUMEI, li.locator("a[href^='/my/handed-in/']").getAttribute("href"));
        see("my-letter-print", LI_XIUMEI, letter + "/print");
        new PaperStory(house, sights).verify(li, letter);
        new MessageStory(house, sights).hers(li);
        see("entitlements", HE_JIANPING, "/entitlements");
        see("entitlements-not", WANG_XIAOJUN, "/entitlements");
        see("why", HE_JIANPING, "/entitlements/" + BENEFIT);
        sights.add(new Sight("why-open", HE_JIANPING, "/entitlements/" + BENEFIT, Acts::unfold));
        see("why-not", WANG_XIAOJUN, "/entitlements/" + BENEFIT);
        see("why-registration", HE_JIANPING, "/entitlements/unemployment/registration");
        see("event-worker", HE_JIANPING, "/events/no-work");
        new WhatIfStory(house, sights).tell();
        new ApplyStory(house, sights).tell();
    }

    /** Seven weeks later: the first payment is due, and goes to the bank. */
    void aMonthIsDue() {
        see("office-payments-due", OFFICER, "/office/payments");
    }

    void theBankFileIsMade() {
        var officer = open(OFFICER);
        go(officer, "/office/payments");
        press(officer, "form[action='/office/payments'] button");
        see("office-payments-file", OFFICER, officer);
        see("office-payments", OFFICER, "/office/payments");
        see("my-case-paid", LI_XIUMEI, "/my/cases/" + fileOfLi);
        var li = open(LI_XIUMEI);
        go(li, "/my/cases/" + fileOfLi);
        assertThat(li.locator("main").innerText()).contains("2笔已交银行", "下一笔9月15日");
        see("office-file-paid", OFFICER, "/office/cases/" + fileOfLi);
        appealed();
    }

    /** @return number of the benefit's file */
    private String handIn(Page clerk, Guest guest) {
        go(clerk, "/desk");
        find(clerk, guest.number().value());
        if (clerk.url().contains("/desk/visit")) {
            clerk.fill("#reason", "本人来窗口申领");
            press(clerk, "main form button");
        }
        answer(clerk);
        onlyUnemployment(clerk);
        var insisted = clerk.locator("input[name=insist][value='" + BENEFIT + "']");
        unfold(clerk);
        if (insisted.count() > 0) insisted.check();
        if (clerk.locator("#account").count() == 0) press(clerk, "#basket button");
        unfold(clerk);
        onlyUnemployment(clerk);
        var again = clerk.locator("input[name=insist][value='" + BENEFIT + "']");
        if (again.count() > 0) again.check();
        clerk.fill("#account", CARD);
        clerk.fill("#bank", "陕西农信");
        for (var paper : clerk.locator("#basket input[name=paper]").all()) paper.check();
        press(clerk, "#basket button");
        assertThat(clerk.url()).contains("/desk/slips/");
        return clerk.locator(".filenumber b").nth(1).textContent().replace(" ", ""); // after the registration
    }

    /** What else could be settled today is left for another visit. */
    private static void onlyUnemployment(Page clerk) {
        for (var offer : clerk.locator("input[name=item]").all())
            if (!offer.getAttribute("value").startsWith("unemployment/")) offer.uncheck();
    }

    private static void answer(Page clerk) {
        unfold(clerk);
        clerk.locator("input[name=able_to_work][value=yes]").check();
        clerk.locator("input[name=wants_work][value=yes]").check();
        clerk.locator("input[name=bound_elsewhere][value=nothing]").check();
        type(clerk, "contribution_months", "20");
        press(clerk, ".answers .do button");
    }

    private Page open(Visitor visitor) {
        return house.open(visitor, Screen.DESK, "zh-CN");
    }

    private void see(String name, Visitor visitor, Page page) {
        see(name, visitor, address(page));
    }

    private void see(String name, Visitor visitor, String address) {
        sights.add(new Sight(name, visitor, address));
    }
}
