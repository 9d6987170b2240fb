package dev.drawbridge.events.place;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.AvailabilityZoneId;
import dev.drawbridge.events.id.RegionName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * How accounts name the zones of a Region. As on AWS every account has an order of its own, the
 * same for ever; {@code identity} names az1 a, az2 b, … for all.
 *
 * @param chosen the zones of accounts that do not have them all, in the order a, b, …
 */
public record ZoneNames(boolean permuted, Map<AccountId, List<AvailabilityZoneId>> chosen) {

    public static final ZoneNames PERMUTED = new ZoneNames(true, Map.of());
    public static final ZoneNames IDENTITY = new ZoneNames(false, Map.of());

    public ZoneNames {
        chosen = Map.copyOf(chosen);
    }

    /**
     * Reads {@code permuted} or {@code identity}, and after it what single accounts have, as in
     * {@code permuted 222222222222=use1-az1,use1-az2}.
     *
     * @throws IllegalArgumentException naming the word that cannot be read
     */
    public static ZoneNames parse(String text) {
        var words = text.strip().split("\\s+");
        Map<AccountId, List<AvailabilityZoneId>> chosen = new HashMap<>();
        for (String word : List.of(words).subList(1, words.length)) {
            chosen.put(account(word), zones(word));
        }
        return switch (words[0]) {
            case "permuted" -> new ZoneNames(true, chosen);
            case "identity" -> new ZoneNames(false, chosen);
            default ->
                    throw new IllegalArgumentException(
                            "Zones are named 'permuted' or 'identity', not '%s'"
                                    .formatted(words[0]));
        };
    }

    /** The account's zones in the order of their names. */
    public List<Zone> of(AccountId account, RegionName region) {
        var ids = ids(account, region);
        return IntStream.range(0, ids.size())
                .mapToObj(i -> new Zone(region.value() + (char) ('a' + i), ids.get(i)))
                .toList();
    }

    /** By the account's name for it or by its id. */
    public Optional<Zone> named(AccountId account, RegionName region, String nameOrId) {
        return of(account, region).stream()
                .filter(z -> z.name().equals(nameOrId) || z.id().value().equals(nameOrId))
                .findFirst();
    }

    private List<AvailabilityZoneId> ids(AccountId account, RegionName region) {
        var all = Regions.zones(region);
        var own = chosen.getOrDefault(account, List.of()).stream().filter(all::contains).toList();
        if (!own.isEmpty()) {
            return own;
        }
        return permuted ? shuffled(all, account, region) : all;
    }

    /** Random and shuffle are specified to the number: the order is the same on every JDK. */
    private static List<AvailabilityZoneId> shuffled(
            List<AvailabilityZoneId> all, AccountId account, RegionName region) {
        var order = new ArrayList<>(all);
        var seed = Long.parseLong(account.value()) * 31 + region.value().hashCode();
        Collections.shuffle(order, new Random(seed * 0x9E3779B97F4A7C15L));
        return List.copyOf(order);
    }

    private static AccountId account(String word) {
        return new AccountId(word.substring(0, Math.max(0, word.indexOf('='))));
    }

    private static List<AvailabilityZoneId> zones(String word) {
        return Arrays.stream(word.substring(word.indexOf('=') + 1).split(",", -1))
                .map(AvailabilityZoneId::new)
                .toList();
    }
}
