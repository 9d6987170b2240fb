package dev.drawbridge.consumer.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.consumer.domain.tag.TagCommand.Removal;
import dev.drawbridge.consumer.domain.tag.TagCommand.RemoveTags;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.TagSpecification.Given;
import dev.drawbridge.wire.Wire;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_DeleteTags. Without tags all go; a tag with a value goes only if it has that value. */
record DeleteTags(@Wire("ResourceId") List<String> resources, @Wire("Tag") List<Given> tags) {

    @Component("deleteTags")
    record Handler(Commands commands, TagOrders orders)
            implements Ec2Operation<DeleteTags, @Nullable Void> {
        @Override
        public @Nullable Void answer(DeleteTags request, Call call) {
            var removals =
                    request.tags().stream()
                            .map(tag -> new Removal(tag.key(), tag.value()))
                            .toList();
            orders.bearers(request.resources(), Scope.of(call))
                    .forEach(bearer ->
                            commands.send(
                                    new RemoveTags(bearer.tagsId(), bearer, removals),
                                    call.metadata()));
            return null;
        }
    }
}
