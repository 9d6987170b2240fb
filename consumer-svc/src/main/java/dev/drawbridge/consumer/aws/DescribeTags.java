package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.read.tag.Taggables;
import dev.drawbridge.consumer.read.tag.Tagged;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Filter;
import dev.drawbridge.wire.Filters;
import dev.drawbridge.wire.Page;
import dev.drawbridge.wire.Wire;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_DescribeTags */
record DescribeTags(
        @Wire("Filter") List<Filter> filters,
        @Nullable Integer maxResults,
        @Nullable String nextToken) {

    record Response(List<Item> tagSet, @Nullable String nextToken) {}

    /** AWS: TagDescription */
    record Item(String resourceId, String resourceType, String key, String value) {}

    private static final Filters<Item> FILTERS =
            Filters.tagged(
                    tag -> Map.of(tag.key(), tag.value()),
                    Map.of(
                            "key", tag -> Stream.of(tag.key()),
                            "value", tag -> Stream.of(tag.value()),
                            "resource-id", tag -> Stream.of(tag.resourceId()),
                            "resource-type", tag -> Stream.of(tag.resourceType())));

    @Component("describeTags")
    record Handler(Taggables taggables) implements Ec2Operation<DescribeTags, Response> {
        @Override
        public Response answer(DescribeTags request, Call call) {
            var matching =
                    found(request, Scope.of(call)).stream()
                            .flatMap(Handler::items)
                            .filter(FILTERS.matching(request.filters()))
                            .toList();
            var page =
                    Page.of(
                            matching,
                            tag -> tag.resourceId() + " " + tag.key(),
                            request.maxResults(),
                            request.nextToken());
            return new Response(page.items(), page.nextToken());
        }

        private List<Tagged> found(DescribeTags request, Scope scope) {
            return Pinned.by("resource-id", request.filters())
                    .map(ids -> taggables.find(scope.account(), scope.region(), ids))
                    .orElseGet(() -> taggables.all(scope.account(), scope.region()));
        }

        private static Stream<Item> items(Tagged tagged) {
            return new TreeMap<>(tagged.tags())
                    .entrySet().stream()
                            .map(tag ->
                                    new Item(
                                            tagged.resourceId(),
                                            tagged.resourceType(),
                                            tag.getKey(),
                                            tag.getValue()));
        }
    }
}
