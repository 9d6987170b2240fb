package dev.drawbridge.consumer.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.consumer.domain.tag.TagCommand.SetTags;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.Tag;
import dev.drawbridge.wire.TagSpecification.Given;
import dev.drawbridge.wire.Wire;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_CreateTags */
record CreateTags(@Wire("ResourceId") List<String> resources, @Wire("Tag") List<Given> tags) {

    @Component("createTags")
    record Handler(Commands commands, TagOrders orders)
            implements Ec2Operation<CreateTags, @Nullable Void> {
        @Override
        public @Nullable Void answer(CreateTags request, Call call) {
            var tags = tags(request.tags());
            orders.bearers(request.resources(), Scope.of(call))
                    .forEach(bearer ->
                            commands.send(
                                    new SetTags(bearer.tagsId(), bearer, tags), call.metadata()));
            return null;
        }

        private static Map<String, String> tags(List<Given> given) {
            if (given.isEmpty()) {
                throw Fault.missingParameter("tagSet");
            }
            var tags = given.stream().map(Given::tag).toList();
            tags.forEach(Tagging::check);
            return tags.stream().collect(Collectors.toMap(Tag::key, Tag::value, (_, last) -> last));
        }
    }
}
