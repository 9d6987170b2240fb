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

/** AWS: API_DescribeManagedPrefixLists; nobody but AWS has any here */
record DescribeManagedPrefixLists(
        @Wire("PrefixListId") List<String> prefixListIds,
        @Wire("Filter") List<Filter> filters,
        @Nullable Integer maxResults,
        @Nullable String nextToken) {

    record Response(List<Item> prefixListSet, @Nullable String nextToken) {}

    /** AWS: ManagedPrefixList */
    record Item(
            String prefixListId,
            String prefixListName,
            String prefixListArn,
            String addressFamily,
            String state,
            String ownerId) {

        static Item of(PrefixList list, String region) {
            return new Item(
                    list.id(),
                    list.serviceName(),
                    "arn:aws:ec2:%s:aws:prefix-list/%s".formatted(region, list.id()),
                    "IPv4",
                    "create-complete",
                    "AWS");
        }
    }

    private static final Filters<Item> FILTERS =
            Filters.tagged(
                    _ -> Map.of(),
                    Map.of(
                            "prefix-list-id", list -> Stream.of(list.prefixListId()),
                            "prefix-list-name", list -> Stream.of(list.prefixListName()),
                            "owner-id", list -> Stream.of(list.ownerId())));

    @Component("describeManagedPrefixLists")
    record Handler() implements Ec2Operation<DescribeManagedPrefixLists, Response> {
        @Override
        public Response answer(DescribeManagedPrefixLists request, Call call) {
            var scope = Scope.of(call);
            var region = scope.region();
            var matching =
                    ListedPrefixes.asked(request.prefixListIds(), scope).stream()
                            .map(list -> Item.of(list, region))
                            .filter(FILTERS.matching(request.filters()))
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
