package anjia.letters;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Where everybody finds this house (对外网址), for what stands on paper: {@code anjia.url}. Without it, where whoever asked found it, which
 * is right for a house with one name and for trying things out.
 */
@Component
class PublicAddress {

    private final String url;

    PublicAddress(@Value("${anjia.url:}") String url) {
        this.url = url.strip().replaceFirst("/+$", "");
    }

    String of(PaperCode code, HttpServletRequest request) {
        var house = url.isEmpty()
                ? ServletUriComponentsBuilder.fromContextPath(request).toUriString()
                : url;
        return house + VerifyPages.PATH + "/" + code.value();
    }
}
