package anjia.fairs;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where everybody finds a page of this house (对外网址), for posters, calendars and codes: {@code anjia.url}, or where whoever asked found it. */
@Component
class FairAddress {

    private final String url;

    FairAddress(@Value("${anjia.url:}") String url) {
        this.url = url.strip().replaceFirst("/+$", "");
    }

    String of(String path, HttpServletRequest request) {
        var house = url.isEmpty()
                ? ServletUriComponentsBuilder.fromContextPath(request).toUriString()
                : url;
        return house + path;
    }
}
