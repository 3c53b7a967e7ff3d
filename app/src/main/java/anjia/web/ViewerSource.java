package anjia.web;

import jakarta.servlet.http.HttpServletRequest;

/** Tells who looks at a page; the module that knows log-ins supplies it. Without one everybody is a visitor. */
public interface ViewerSource {

    Viewer of(HttpServletRequest request);
}
