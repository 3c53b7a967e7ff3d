package anjia.posts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where everybody finds a post (岗位网址): {@code anjia.url}, or where whoever asked found this house. */
@Component
class PublicPosts {

    private final String url;

    PublicPosts(@Value("${anjia.url:}") String url) {
        this.url = url.strip().replaceFirst("/+$", "");
    }

    String of(UUID post, HttpServletRequest request) {
        return at(FindPages.PATH + "/" + post, request);
    }

    String at(String path, HttpServletRequest request) {
        var house = url.isEmpty()
                ? ServletUriComponentsBuilder.fromContextPath(request).toUriString()
                : url;
        return house + path;
    }
}
