package anjia.desk;

import anjia.access.Role;
import anjia.web.DeskSearch;
import anjia.web.DeskTab;
import anjia.web.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What the window adds to the bar of the staff's pages: its tab, and the one search box (工作台导航). */
@Configuration(proxyBeanMethods = false)
class DeskBar {

    static final String PATH = "/desk";

    @Bean
    DeskSearch deskSearch() {
        return new DeskSearch(PATH, "desk.search.takes");
    }

    @Bean
    @Order(10)
    DeskTab windowTab() {
        return new DeskTab() {
            @Override
            public String path() {
                return PATH;
            }

            @Override
            public String key() {
                return "desk.tab";
            }

            @Override
            public boolean shownTo(Viewer.Staff staff) {
                return staff.roles().contains(Role.CLERK.name());
            }
        };
    }
}
