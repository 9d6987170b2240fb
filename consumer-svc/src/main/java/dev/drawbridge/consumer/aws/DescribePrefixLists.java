package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.domain.names.PrefixLists.PrefixList;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Filter;
import dev.drawbridge.wire.Filters;
import dev.drawbridge.wire.Page;
import dev.drawbridge.wire.Wire;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_DescribePrefixLists */
record DescribePrefixLists(
        @Wire("PrefixListId") List<String> prefixListIds,
        @Wire("Filter") List<Filter> filters,
        @Nullable Integer maxResults,
        @Nullable String nextToken) {

    record Response(List<Item> prefixListSet, @Nullable String nextToken) {}

    /** AWS: PrefixList */
    record Item(String prefixListId, String prefixListName, List<String> cidrSet) {}

    private static final Filters<PrefixList> FILTERS =
            Filters.of(
                    Map.of(
                            "prefix-list-id", list -> Stream.of(list.id()),
                            "prefix-list-name", list -> Stream.of(list.serviceName())));

    @Component("describePrefixLists")
    record Handler() implements Ec2Operation<DescribePrefixLists, Response> {
        @Override
        public Response answer(DescribePrefixLists request, Call call) {
            var matching =
                    ListedPrefixes.asked(request.prefixListIds(), Scope.of(call)).stream()
                            .filter(FILTERS.matching(request.filters()))
                            .map(list ->
                                    new Item(
                                            list.id(),
                                            list.serviceName(),
                                            ListedPrefixes.ranges(list)))
                            .toList();
            var page =
                    Page.of(
                            matching,
                            Item::prefixListId,
                            request.maxResults(),
                            request.nextToken());
            return new Response(page.items(), page.nextToken());
        }
    }
}
