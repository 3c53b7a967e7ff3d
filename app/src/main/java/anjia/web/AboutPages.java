package anjia.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Whose software this is, what it keeps on the reader's device, and who can read it (关于). */
@Controller
class AboutPages {

    @GetMapping("/about")
    String about() {
        return "web/about";
    }
}
