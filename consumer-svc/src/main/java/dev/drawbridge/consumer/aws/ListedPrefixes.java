package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.domain.names.PrefixLists;
import dev.drawbridge.consumer.domain.names.PrefixLists.PrefixList;
import dev.drawbridge.wire.Fault;
import java.util.List;

/** The prefix lists of a Region, as they are asked for. */
final class ListedPrefixes {

    private ListedPrefixes() {}

    static List<PrefixList> asked(List<String> ids, Scope scope) {
        var all = PrefixLists.in(scope.regionName());
        return ids.isEmpty()
                ? all
                : Given.allOf(
                        ids,
                        all.stream().filter(list -> ids.contains(list.id())).toList(),
                        PrefixList::id,
                        ListedPrefixes::notThere);
    }

    static Fault notThere(String id) {
        return new Fault(
                "InvalidPrefixListID.NotFound",
                "The prefix list ID '%s' does not exist".formatted(id));
    }

    static List<String> ranges(PrefixList list) {
        return list.ranges().stream().map(Object::toString).toList();
    }
}
