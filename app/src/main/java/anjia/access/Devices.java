package anjia.access;

import jakarta.servlet.http.HttpServletResponse;

/** Which devices a page may ask the browser for (设备权限): none, but for the page that reads codes with a camera. */
public final class Devices {

    private static final String HEADER = "Permissions-Policy";
    private static final String BUT_THE_CAMERA =
            "microphone=(), geolocation=(), payment=(), usb=(), serial=(), bluetooth=(), "
                    + "midi=(), display-capture=(), browsing-topics=()";

    static final String NONE = "camera=(), " + BUT_THE_CAMERA;

    private Devices() {}

    /** The page that is answered now may ask for the camera; the browser still asks whoever holds it. */
    public static void allowCamera(HttpServletResponse response) {
        response.setHeader(HEADER, "camera=(self), " + BUT_THE_CAMERA);
    }
}
