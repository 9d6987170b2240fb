package dev.drawbridge.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The description of the API, against the routes that there are. */
@Tag("io")
final class OpenApiTest {

    @Test
    void every_route_is_described_and_nothing_else_is() throws IOException {
        var described = new TreeSet<String>();
        try (var in = getClass().getResourceAsStream("/openapi/provider.json")) {
            new ObjectMapper()
                    .readTree(in)
                    .path("paths")
                    .properties()
                    .forEach(path ->
                            path.getValue()
                                    .fieldNames()
                                    .forEachRemaining(method ->
                                            described.add(
                                                    method.toUpperCase(java.util.Locale.ROOT)
                                                            + " "
                                                            + path.getKey())));
        }
        assertThat((Set<String>) described).isEqualTo(routes());
    }

    private static Set<String> routes() {
        var routes = new TreeSet<String>();
        Provider.running()
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
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
                        .forEach(
                                method -> routes.add(method + " " + path.replaceAll(":[^}]*", "")));
            }
        }
    }
}
