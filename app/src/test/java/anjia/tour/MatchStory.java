package anjia.tour;

import static anjia.tour.Acts.go;
import static anjia.tour.Acts.press;
import static anjia.tour.Visitor.AGENT;
import static anjia.tour.Visitor.GUO_ZHIQIANG;
import static anjia.tour.Visitor.WANG_XIAOJUN;

import anjia.testing.Screen;
import anjia.web.Ids;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;

/** The toy factory has two posts; Wang Xiaojun says what work he wants, sees them and applies, and lets employers find him. */
final class MatchStory {

    private static final String SEWER = "6-05-01-03";

    private final TourHouse house;
    private final List<Sight> sights;

    /** @param sights where what is seen is kept */
    MatchStory(TourHouse house, List<Sight> sights) {
        this.house = house;
        this.sights = sights;
    }

    void tell() {
        var post = opened("缝纫工，包住", "DAY");
        var hidden = opened("夜班裁剪工", "NIGHT");
        see("matches-start", GUO_ZHIQIANG, "/matches");
        see("matches-wish-work", GUO_ZHIQIANG, "/matches/wishes/work?q=缝纫");
        see("matches-wish-nothing", GUO_ZHIQIANG, "/matches/wishes/work?q=宇航员");
        for (var question : List.of("home", "reach", "wage", "nights", "lodging", "hours", "limits", "papers"))
            see("matches-wish-" + question, GUO_ZHIQIANG, "/matches/wishes/" + question);
        sights.add(new Sight(
                "matches-wish-mistake",
                GUO_ZHIQIANG,
                "/matches/wishes/wage",
                page -> press(page, "main form button:not([name=any])")));
        see("matches-applications-none", GUO_ZHIQIANG, "/matches/applications");
        var worker = house.open(WANG_XIAOJUN, Screen.DESK, "zh-CN");
        says(worker);
        see("matches-wish-chosen", WANG_XIAOJUN, "/matches/wishes/work");
        see("matches-wishes", WANG_XIAOJUN, "/matches/wishes");
        see("matches", WANG_XIAOJUN, "/matches");
        see("matches-hidden", WANG_XIAOJUN, "/matches/hidden");
        see("matches-one", WANG_XIAOJUN, "/matches/posts/" + post);
        see("matches-one-not", WANG_XIAOJUN, "/matches/posts/" + hidden);
        see("matches-found", GUO_ZHIQIANG, "/matches/found");
        found(worker);
        see("matches-found-on", WANG_XIAOJUN, "/matches/found");
        sights.add(new Sight("matches-found-mistake", WANG_XIAOJUN, "/matches/found", page -> {
            page.locator("details.unfold summary").first().click();
            press(page, "form[action='/matches/found'] button");
        }));
        go(worker, "/matches/posts/" + post);
        press(worker, "form[action$='/apply'] button");
        see("matches-applications", WANG_XIAOJUN, "/matches/applications");
        see("organisation-matches", AGENT, "/organisation/matches");
        see("organisation-matches-post", AGENT, "/organisation/matches/" + post);
    }

    private UUID opened(String title, String shift) {
        var id = Ids.next();
        house.db()
                .sql("""
                insert into posts.post (id, employer, source, occupation, title, work, division, place, openings, hourly, wage_low,
                    wage_high, wage_parts, part_time, days_a_week, hours_a_day, shift, lodging, meals, contract, insurance, start_on,
                    open_until, experience, certificates, hazards, age_from, findings, state, written_at, changed_at, opened_on)
                select :id, id, 'demo', :occupation, :title, '缝玩具外皮', '610924', '硒谷大道3号', 8, false, 380000, 520000,
                    '底薪加计件', false, 6, 7, :shift, true, true, 'FIXED', 'ALL', '2026-07-20', '2026-12-31', 0, '{}', '{fast-line}', 18,
                    '[]', 'OPEN', now(), now(), '2026-07-01'
                from registry.organisation where credit_code = '91610924MA7000001Q'
                """)
                .param("id", id)
                .param("occupation", SEWER)
                .param("title", title)
                .param("shift", shift)
                .update();
        house.db()
                .sql("insert into work.change (era, kind, id) select number, 'posts.post', :id from work.era")
                .param("id", id)
                .update();
        return id;
    }

    private static void says(Page worker) {
        go(worker, "/matches/wishes/work?q=缝纫");
        press(worker, "button[name=done][value='" + SEWER + "']");
        go(worker, "/matches/wishes/home");
        worker.fill("#county", "紫阳县");
        press(worker, "main form button");
        go(worker, "/matches/wishes/wage");
        worker.fill("#wage", "4000");
        press(worker, "main form button");
        go(worker, "/matches/wishes/nights");
        worker.check("input[name=nights][value=no]");
        press(worker, "main form button");
    }

    private static void found(Page worker) {
        go(worker, "/matches/found");
        worker.check("input[name=kind][value=HOME_COUNTY]");
        worker.check("input[name=months][value='3']");
        press(worker, "form[action='/matches/found'] button");
    }

    private void see(String name, Visitor visitor, String address) {
        sights.add(new Sight(name, visitor, address));
    }
}
