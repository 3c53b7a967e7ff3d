package anjia.tour;

import static anjia.tour.Acts.address;
import static anjia.tour.Acts.choose;
import static anjia.tour.Acts.go;
import static anjia.tour.Acts.press;
import static anjia.tour.Acts.type;
import static anjia.tour.Visitor.GUO_ZHIQIANG;
import static anjia.tour.Visitor.HE_JIANPING;

import anjia.testing.Screen;
import com.microsoft.playwright.Page;
import java.util.List;

/** Workers look ahead at what an event would change. */
final class WhatIfStory {

    private final TourHouse house;
    private final List<Sight> sights;

    /** @param sights where what is seen is kept */
    WhatIfStory(TourHouse house, List<Sight> sights) {
        this.house = house;
        this.sights = sights;
    }

    void tell() {
        see("what-if", HE_JIANPING, "/what-if");
        see("what-if-day", HE_JIANPING, "/what-if/register");
        sights.add(new Sight("what-if-mistake", HE_JIANPING, "/what-if/register", page -> {
            day(page, "2020");
            press(page, ".action-bar button");
        }));
        findsWork();
        movesAway();
        registers();
    }

    private void findsWork() {
        var he = begin(HE_JIANPING, "find-work", "2026");
        see("what-if-wage", HE_JIANPING, address(he));
        type(he, "wage", "3200");
        press(he, ".action-bar button");
        see("what-if-lost", HE_JIANPING, address(he));
    }

    private void movesAway() {
        var guo = begin(GUO_ZHIQIANG, "move-away", "2027");
        see("what-if-place", GUO_ZHIQIANG, address(guo));
        type(guo, "place", "苏州");
        press(guo, ".action-bar button");
        see("what-if-choice", GUO_ZHIQIANG, address(guo));
        choose(guo, "at_work", "yes");
        see("what-if-moved", GUO_ZHIQIANG, address(guo));
    }

    private void registers() {
        var he = begin(HE_JIANPING, "register", "2026");
        sights.add(new Sight("what-if-gained", HE_JIANPING, address(he), Acts::unfold));
    }

    /** Up to the question after the day, the tenth of December. */
    private Page begin(Visitor visitor, String event, String year) {
        var page = house.open(visitor, Screen.DESK, "zh-CN");
        go(page, "/what-if/" + event);
        day(page, year);
        press(page, ".action-bar button");
        return page;
    }

    private static void day(Page page, String year) {
        type(page, "day.year", year);
        type(page, "day.month", "12");
        type(page, "day.day", "10");
    }

    private void see(String name, Visitor visitor, String address) {
        sights.add(new Sight(name, visitor, address));
    }
}
