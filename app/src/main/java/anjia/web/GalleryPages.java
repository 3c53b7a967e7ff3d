package anjia.web;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Every part of the visual language in all its states, and whole pages made of them (视觉语言一览). */
@Controller
class GalleryPages {

    static final Map<String, String> PAGES = new TreeMap<>(Map.of(
            "home", "web/galleryhome",
            "answer", "web/galleryanswer",
            "question", "web/galleryquestion",
            "status", "web/gallerystatus",
            "desk", "web/gallerydesk",
            "paper", "web/gallerypaper"));

    @GetMapping("/gallery")
    String parts(Frame frame, Model model) {
        model.addAttribute("show", new Gallery(frame));
        return "web/gallery";
    }

    @GetMapping("/gallery/{page}")
    String page(Frame frame, @PathVariable String page, Model model) {
        var view = PAGES.get(page);
        if (view == null) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        model.addAttribute("show", new Gallery(frame));
        return view;
    }
}
