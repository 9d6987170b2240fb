package dev.drawbridge.notification.running;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The routes of our own API: as described, and as they are. */
public final class Routes {

    private Routes() {}

    public static Set<String> described() throws IOException {
        var described = new TreeSet<String>();
        try (var in = Routes.class.getResourceAsStream("/openapi/notification.json")) {
            new ObjectMapper()
                    .readTree(in)
                    .path("paths")
                    .properties()
                    .forEach(path ->
                            path.getValue()
                                    .fieldNames()
                                    .forEachRemaining(method ->
                                            described.add(
                                                    method.toUpperCase(Locale.ROOT)
                                                            + " "
                                                            + path.getKey())));
        }
        return described;
    }

    public static Set<String> of(Station station) {
        var routes = new TreeSet<String>();
        station.context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(info -> add(info, routes));
        return routes;
    }

    private static void add(RequestMappingInfo info, Set<String> routes) {
        for (var path : info.getPatternValues()) {
            if (path.startsWith("/v1/")) {
                info.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> routes.add(method + " " + path));
            }
        }
    }
}
