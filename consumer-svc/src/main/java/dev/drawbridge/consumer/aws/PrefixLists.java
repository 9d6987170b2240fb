package dev.drawbridge.consumer.aws;

import dev.drawbridge.wire.Fault;
import java.util.List;

/**
 * The prefix lists that AWS keeps for the services of gateway endpoints. Ids and ranges of
 * us-east-1 are AWS's; other Regions have ids made of their names and a range reserved for tests.
 */
final class PrefixLists {

    record Item(String id, String name, List<String> ranges) {}

    private PrefixLists() {}

    static List<Item> in(String region) {
        return region.equals("us-east-1")
                ? List.of(
                        new Item(
                                "pl-02cd2c6b",
                                "com.amazonaws.us-east-1.dynamodb",
                                List.of("3.218.180.0/22", "52.94.0.0/22", "52.119.224.0/20")),
                        new Item(
                                "pl-63a5400a",
                                "com.amazonaws.us-east-1.s3",
                                List.of("3.5.0.0/19", "52.216.0.0/15", "54.231.0.0/16")))
                : List.of(
                        made(region, "dynamodb", "198.18.0.0/16"),
                        made(region, "s3", "198.19.0.0/16"));
    }

    private static Item made(String region, String service, String range) {
        var name = "com.amazonaws.%s.%s".formatted(region, service);
        return new Item("pl-%08x".formatted(name.hashCode()), name, List.of(range));
    }

    static List<Item> asked(List<String> ids, String region) {
        var all = in(region);
        return ids.isEmpty()
                ? all
                : Given.allOf(
                        ids,
                        all.stream().filter(list -> ids.contains(list.id())).toList(),
                        Item::id,
                        PrefixLists::notThere);
    }

    static Fault notThere(String id) {
        return new Fault(
                "InvalidPrefixListID.NotFound",
                "The prefix list ID '%s' does not exist".formatted(id));
    }
}
