package anjia.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Builds the frame of a request from what the modules above supply; once a request. */
@Component
class FrameSource {

    private static final String MADE = Frame.class.getName();
    private static final List<String> OWN_PARAMETERS = List.of(Language.PARAMETER, LargeLetters.PARAMETER);

    private final ObjectProvider<ViewerSource> viewers;
    private final ObjectProvider<WaitingMatters> waiting;
    private final ObjectProvider<DeskTab> tabs;
    private final ObjectProvider<DeskSearch> search;

    FrameSource(
            ObjectProvider<ViewerSource> viewers,
            ObjectProvider<WaitingMatters> waiting,
            ObjectProvider<DeskTab> tabs,
            ObjectProvider<DeskSearch> search) {
        this.viewers = viewers;
        this.waiting = waiting;
        this.tabs = tabs;
        this.search = search;
    }

    Frame of(HttpServletRequest request) {
        if (request.getAttribute(MADE) instanceof Frame made) return made;
        var frame = make(request);
        request.setAttribute(MADE, frame);
        return frame;
    }

    private Frame make(HttpServletRequest request) {
        var source = viewers.getIfAvailable();
        var viewer = source == null ? new Viewer.Visitor() : source.of(request);
        var path = path(request);
        var seen = new Frame.Seen(
                Language.of(request), viewer, path, query(request), LargeLetters.in(request), idle(viewer, request));
        return new Frame(
                seen,
                () -> csrf(request),
                () -> viewer instanceof Viewer.Worker || viewer instanceof Viewer.Helper ? waitingFor(request) : 0,
                viewer instanceof Viewer.Staff staff ? links(staff, path, request) : List.of(),
                viewer instanceof Viewer.Staff staff && staff.seesPersons() ? search.getIfAvailable() : null);
    }

    private static int idle(Viewer viewer, HttpServletRequest request) {
        var session = request.getSession(false);
        return viewer instanceof Viewer.Visitor || session == null ? 0 : session.getMaxInactiveInterval();
    }

    private int waitingFor(HttpServletRequest request) {
        return waiting.stream().mapToInt(matters -> matters.of(request)).sum();
    }

    private List<Frame.DeskLink> links(Viewer.Staff staff, String path, HttpServletRequest request) {
        var shown = tabs.orderedStream()
                .filter(tab -> tab.shownTo(staff) && tab.shownIn(request))
                .toList();
        var current = shown.stream()
                .map(DeskTab::path)
                .filter(tab -> within(path, tab))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        return shown.stream()
                .map(tab -> new Frame.DeskLink(
                        tab.path(),
                        tab.key(),
                        tab.path().equals(current),
                        tab.count(request).orElse(-1)))
                .toList();
    }

    private static boolean within(String path, String tab) {
        return path.equals(tab) || path.startsWith(tab + "/");
    }

    private static Frame.@Nullable Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Frame.Csrf(token.getParameterName(), token.getToken())
                : null;
    }

    /** The page that was asked for, also when an error page answers in its place. */
    static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }

    private static String query(HttpServletRequest request) {
        var query = request.getQueryString();
        if (query == null) return "";
        return Arrays.stream(query.split("&"))
                .filter(one -> OWN_PARAMETERS.stream().noneMatch(own -> one.startsWith(own + "=")))
                .collect(Collectors.joining("&"));
    }
}
