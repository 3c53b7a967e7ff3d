package anjia.tour;

import static anjia.tour.Acts.go;
import static anjia.tour.Acts.press;
import static anjia.tour.Visitor.ANYONE;
import static anjia.tour.Visitor.LI_XIUMEI;
import static anjia.tour.Visitor.OFFICER;

import anjia.posts.PostsForTour;
import anjia.testing.Screen;
import java.util.List;

/** Somebody looks for work, reads a post and complains about it; the office looks at that. */
final class PostStory {

    private static final String COMPLAINTS = "/desk/posts/complaints";

    private final TourHouse house;
    private final List<Sight> sights;

    /** @param sights where what is seen is kept */
    PostStory(TourHouse house, List<Sight> sights) {
        this.house = house;
        this.sights = sights;
    }

    void tell() {
        var posts = new PostsForTour(house::bean);
        var welder = posts.welder();
        posts.others();
        var filled = posts.filled();
        see("posts", "/posts");
        see("posts-found", "/posts?q=电焊&place=紫阳县");
        see("posts-unknown", "/posts?q=宇宙飞船&place=自阳");
        see("posts-nothing", "/posts?q=焊工&wage=9000&lodging=true");
        var saved = "/posts/saved?q=电焊&place=紫阳县";
        var worker = house.open(LI_XIUMEI, Screen.PHONE, "zh-CN");
        go(worker, saved);
        press(worker, "main form button");
        worker.context().close();
        sights.add(new Sight("posts-saved", LI_XIUMEI, saved));
        see("post", "/posts/" + welder);
        see("post-filled", "/posts/" + filled);
        var complain = "/posts/" + welder + "/complain";
        see("posts-complain", complain);
        sights.add(new Sight("posts-complain-named", LI_XIUMEI, complain));
        sights.add(new Sight("posts-complain-mistake", ANYONE, complain, page -> press(page, "main form button")));
        see("posts-complained", complain + "/sent?named=true");
        atTheOffice(posts);
    }

    private void atTheOffice(PostsForTour posts) {
        var taken = posts.welder();
        var answered = posts.complaint(taken, "面试的时候让我先交三百块押金，说干满三个月退。");
        var officer = house.open(OFFICER, Screen.DESK, "zh-CN");
        go(officer, COMPLAINTS + "/" + answered);
        officer.locator("input[name=outcome][value=WITHDRAWN]").check();
        officer.fill("#reason", "到单位看过，收了三个人的押金，已经让退回。");
        press(officer, "main form button");
        officer.context().close();
        see("post-withdrawn", "/posts/" + taken);
        var open = COMPLAINTS + "/" + posts.complaint(posts.welder(), "说好月结，干了两个月没给钱。");
        sights.add(new Sight("desk-complaints", OFFICER, COMPLAINTS));
        sights.add(new Sight("desk-complaint", OFFICER, open));
        sights.add(new Sight("desk-complaint-mistake", OFFICER, open, page -> press(page, "main form button")));
        sights.add(new Sight("desk-complaint-answered", OFFICER, COMPLAINTS + "/" + answered));
    }

    private void see(String name, String address) {
        sights.add(new Sight(name, ANYONE, address));
    }
}
