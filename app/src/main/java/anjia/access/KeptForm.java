package anjia.access;

import anjia.vault.Vault;
import anjia.web.Ids;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A form that came after its session had ended (保留的填写内容). What was typed waits sealed in the new session; after the log-in
 * it is shown and sent again by one press. Only forms of our own pages are kept, see {@link Origins}.
 *
 * @param path where it was sent, with its query
 * @param typedBy digest of who used the browser last, absent when nobody had logged in
 */
record KeptForm(
        UUID id, String path, byte[] sealed, @Nullable String typedBy) implements Serializable {

    /** A field of the form as it was typed. */
    record Field(String name, String value) {}

    private static final long serialVersionUID = 1;
    private static final String NAME = KeptForm.class.getName();
    private static final String FIELDS = "access.kept_form.fields";
    private static final int LONGEST = 64_000;

    static Optional<KeptForm> in(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(NAME) instanceof KeptForm form
                ? Optional.of(form)
                : Optional.empty();
    }

    /** Reads a form from its request; empty when it is too long, or no form. */
    static Optional<KeptForm> read(HttpServletRequest request, String csrfField, Vault vault) {
        var type = request.getContentType();
        if (type == null || !type.startsWith("application/x-www-form-urlencoded")) return Optional.empty();
        var fields = request.getParameterMap().entrySet().stream()
                .filter(entry -> !entry.getKey().equals(csrfField))
                .flatMap(entry -> Arrays.stream(entry.getValue()).map(value -> new Field(entry.getKey(), value)))
                .map(field -> encode(field.name()) + "=" + encode(field.value()))
                .collect(Collectors.joining("&"));
        if (fields.length() > LONGEST) return Optional.empty();
        var id = Ids.next();
        var path = Doors.inside(request.getRequestURI(), "/");
        return Optional.of(new KeptForm(id, path, vault.seal(FIELDS, id, fields), Doors.lastOne(request)));
    }

    void keep(HttpServletRequest request) {
        request.getSession().setAttribute(NAME, this);
    }

    static void forget(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) session.removeAttribute(NAME);
    }

    List<Field> fields(Vault vault) {
        var fields = new ArrayList<Field>();
        for (var pair : vault.open(FIELDS, id, sealed).split("&")) {
            var at = pair.indexOf('=');
            if (at > 0) fields.add(new Field(decode(pair.substring(0, at)), decode(pair.substring(at + 1))));
        }
        return fields;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
