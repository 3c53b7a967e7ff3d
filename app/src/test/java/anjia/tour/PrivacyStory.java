package anjia.tour;

import static anjia.tour.Acts.address;
import static anjia.tour.Acts.go;
import static anjia.tour.Acts.press;
import static anjia.tour.Visitor.ADMIN;
import static anjia.tour.Visitor.ANYONE;
import static anjia.tour.Visitor.AUDITOR;
import static anjia.tour.Visitor.CLERK;
import static anjia.tour.Visitor.LI_XIUMEI;
import static anjia.tour.Visitor.OFFICER;

import anjia.demo.DemoTour;
import anjia.testing.Screen;
import java.util.List;

/** What is held about a worker: seen, copied, erased. The page of a copy that is ready is seen by its journey: it needs a code that is good once. */
final class PrivacyStory {

    private final TourHouse house;
    private final List<Sight> sights;

    PrivacyStory(TourHouse house, List<Sight> sights) {
        this.house = house;
        this.sights = sights;
    }

    void tell() {
        see("my-data", LI_XIUMEI, "/my/data");
        see("my-data-copy", LI_XIUMEI, "/my/data/copy");
        see("my-data-confirm", LI_XIUMEI, "/my/data/confirm?act=COPY&of=00000000-0000-7000-8000-000000000001");
        see("my-data-erase", LI_XIUMEI, "/my/data/erase");
        see("my-data-ask", LI_XIUMEI, "/my/data/erase/request");
        var li = house.open(LI_XIUMEI, Screen.DESK, "zh-CN");
        go(li, "/my/data/erase/request");
        li.fill("#words", "我打算回老家，不再来了");
        press(li, "main form button");
        var request = address(li);
        see("my-data-request", LI_XIUMEI, request);
        see("office-erasures", OFFICER, "/office/erasures");
        see("office-erasure", OFFICER, "/office/erasures/" + request.replaceFirst(".*/", ""));
        see("desk-data", CLERK, "/desk/persons/" + DemoTour.LI_XIUMEI.id().value() + "/data");
        see("erased", ANYONE, "/erased");
        see("admin-retention", ADMIN, "/admin/retention");
        see("audit-retention", AUDITOR, "/audit/retention");
    }

    private void see(String name, Visitor visitor, String address) {
        sights.add(new Sight(name, visitor, address));
    }
}
