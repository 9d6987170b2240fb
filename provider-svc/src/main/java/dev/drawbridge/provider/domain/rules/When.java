package dev.drawbridge.provider.domain.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a rule: all that are given must hold; of the values of one, any.
 *
 * @param organizationPaths these paths and all below them
 * @param principals ARNs, {@code *} standing for anything
 * @param tags of the consumer's endpoint; a key without values asks only that it is there
 * @param availabilityZoneIds all zones of the endpoint must be among these
 * @param connectionsBelow fewer live connections of this consumer than so many
 * @param connectionsFrom so many or more
 */
public record When(
        List<String> accounts,
        List<String> organizationPaths,
        List<String> principals,
        Map<String, List<String>> tags,
        List<String> regions,
        List<String> availabilityZoneIds,
        @Nullable Hours hours,
        @Nullable Integer connectionsBelow,
        @Nullable Integer connectionsFrom) {

    public static final When ALWAYS =
            new When(
                    List.of(), List.of(), List.of(), Map.of(), List.of(), List.of(), null, null,
                    null);

    /** What a document leaves out is null here. */
    public When {
        accounts = orNone(accounts);
        organizationPaths = orNone(organizationPaths);
        principals = orNone(principals);
        tags = tags == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(tags));
        regions = orNone(regions);
        availabilityZoneIds = orNone(availabilityZoneIds);
    }

    /** A null among them is told of with its place; a log that holds one is read all the same. */
    static <T> List<T> orNone(@Nullable List<T> values) {
        return values == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(values));
    }

    public static When account(String... accounts) {
        return new When(
                List.of(accounts),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    public static When path(String... paths) {
        return new When(
                List.of(),
                List.of(paths),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    public static When principal(String... principals) {
        return new When(
                List.of(),
                List.of(),
                List.of(principals),
                Map.of(),
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    public static When tag(String key, String... values) {
        return new When(
                List.of(),
                List.of(),
                List.of(),
                Map.of(key, List.of(values)),
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    public static When at(Hours hours) {
        return new When(
                List.of(), List.of(), List.of(), Map.of(), List.of(), List.of(), hours, null, null);
    }

    public When connectionsFrom(int number) {
        return new When(
                accounts,
                organizationPaths,
                principals,
                tags,
                regions,
                availabilityZoneIds,
                hours,
                connectionsBelow,
                number);
    }

    public When connectionsBelow(int number) {
        return new When(
                accounts,
                organizationPaths,
                principals,
                tags,
                regions,
                availabilityZoneIds,
                hours,
                number,
                connectionsFrom);
    }

    public When in(List<String> regions, List<String> zoneIds) {
        return new When(
                accounts,
                organizationPaths,
                principals,
                tags,
                regions,
                zoneIds,
                hours,
                connectionsBelow,
                connectionsFrom);
    }
}
