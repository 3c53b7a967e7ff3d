package anjia.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody logs in with, as far as its browser tells (登录设备): "Chrome, Windows". Enough to know one's own again. */
final class Device {

    /** More particular names first: every browser also calls itself by older names. */
    private static final Map<String, String> BROWSERS = ordered(
            "MicroMessenger",
            "微信 WeChat",
            "Edg",
            "Edge",
            "HuaweiBrowser",
            "华为浏览器 Huawei",
            "UCBrowser",
            "UC",
            "Firefox",
            "Firefox",
            "HeadlessChrome",
            "Chrome",
            "Chrome",
            "Chrome",
            "Safari",
            "Safari");

    private static final Map<String, String> SYSTEMS = ordered(
            "HarmonyOS",
            "HarmonyOS",
            "OpenHarmony",
            "HarmonyOS",
            "Android",
            "Android",
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Windows",
            "Windows",
            "Mac OS X",
            "Mac",
            "Linux",
            "Linux");

    private Device() {}

    /** Empty when the browser tells nothing that is known. */
    static String of(HttpServletRequest request) {
        var agent = request.getHeader("User-Agent");
        var browser = first(BROWSERS, agent);
        var system = first(SYSTEMS, agent);
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
    }

    private static String first(Map<String, String> names, @Nullable String agent) {
        if (agent == null) return "";
        return names.entrySet().stream()
                .filter(name -> agent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> ordered(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (var at = 0; at < pairs.length; at += 2) map.put(pairs[at], pairs[at + 1]);
        return map;
    }
}
