package dev.drawbridge.consumer.aws;

import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_GetManagedPrefixListEntries */
record GetManagedPrefixListEntries(
        String prefixListId, @Nullable Integer maxResults, @Nullable String nextToken) {

    record Response(List<Entry> entrySet, @Nullable String nextToken) {}

    /** AWS: PrefixListEntry */
    record Entry(String cidr) {}

    @Component("getManagedPrefixListEntries")
    record Handler() implements Ec2Operation<GetManagedPrefixListEntries, Response> {
        @Override
        public Response answer(GetManagedPrefixListEntries request, Call call) {
            var list =
                    ListedPrefixes.asked(List.of(request.prefixListId()), Scope.of(call))
                            .getFirst();
            var page =
                    Page.of(
                            ListedPrefixes.ranges(list).stream().map(Entry::new).toList(),
                            Entry::cidr,
                            request.maxResults(),
                            request.nextToken());
            return new Response(page.items(), page.nextToken());
        }
    }
}
