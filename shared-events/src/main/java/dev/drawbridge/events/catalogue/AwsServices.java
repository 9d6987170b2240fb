package dev.drawbridge.events.catalogue;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.place.Regions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The catalogue: AWS's own services by Region, in the order of their names. */
public final class AwsServices {

    /** The account of Amazon's public images, for want of a known one; shown as {@link #OWNER}. */
    public static final AccountId AMAZON = new AccountId("137112412989");

    /** What AWS shows instead of an account. */
    public static final String OWNER = "amazon";

    private static final Map<String, List<AwsService>> BY_REGION = read();
    private static final Map<String, AwsService> BY_NAME =
            BY_REGION.values().stream()
                    .flatMap(List::stream)
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    service -> service.serviceName().value(), Function.identity()));

    private AwsServices() {}

    public static List<AwsService> in(RegionName region) {
        return BY_REGION.getOrDefault(region.value(), List.of());
    }

    public static Optional<AwsService> named(String serviceName) {
        return Optional.ofNullable(BY_NAME.get(serviceName));
    }

    private static Map<String, List<AwsService>> read() {
        var lines =
                text().lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(Line::of)
                        .toList();
        return Regions.all().stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                RegionName::value,
                                region -> lines.stream().map(line -> line.in(region)).toList()));
    }

    private static String text() {
        try (var in = AwsServices.class.getResourceAsStream("aws-services.txt")) {
            var bytes = Objects.requireNonNull(in, "aws-services.txt is not there").readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
