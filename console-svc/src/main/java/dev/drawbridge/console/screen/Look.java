package dev.drawbridge.console.screen;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How this browser wants to see the pages; kept in a cookie, so that the first paint is right.
 *
 * @param theme auto, light or dark
 * @param density comfortable or compact
 * @param keys on or off: whether single keys act
 * @param region the Region whose services are looked at
 */
public record Look(String theme, String density, String keys, String region) {

    static final String COOKIE = "drawbridge_look";
    private static final Look FIRST = new Look("auto", "comfortable", "on", "us-east-1");
    private static final List<String> THEMES = List.of("auto", "light", "dark");
    private static final List<String> DENSITIES = List.of("comfortable", "compact");
    private static final List<String> SWITCH = List.of("on", "off");

    public static Look of(HttpServletRequest request) {
        var cookies = request.getCookies();
        return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .findFirst()
                .map(cookie -> cookie.getValue().split("\\.", 5))
                .filter(parts -> parts.length == 4)
                .map(parts -> FIRST.with(parts[0], parts[1], parts[2], parts[3]))
                .orElse(FIRST);
    }

    /** What is not given, or is none of ours, stays as it was. */
    Look with(
            @Nullable String theme,
            @Nullable String density,
            @Nullable String keys,
            @Nullable String region) {
        return new Look(
                known(theme, THEMES).orElse(this.theme),
                known(density, DENSITIES).orElse(this.density),
                known(keys, SWITCH).orElse(this.keys),
                Optional.ofNullable(region)
                        .filter(r -> r.matches("[a-z]{2}(-[a-z]+)+-\\d"))
                        .orElse(this.region));
    }

    String written() {
        return String.join(".", theme, density, keys, region);
    }

    private static Optional<String> known(@Nullable String value, List<String> of) {
        return Optional.ofNullable(value).filter(of::contains);
    }
}
