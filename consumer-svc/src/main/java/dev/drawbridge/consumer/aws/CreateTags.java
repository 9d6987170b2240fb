package dev.drawbridge.consumer.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.consumer.domain.tag.TagCommand.SetTags;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.Wire;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_CreateTags */
record CreateTags(@Wire("ResourceId") List<String> resources, @Wire("Tag") List<GivenTag> tags) {

    /** AWS: Tag; without a value it is empty. */
    record GivenTag(String key, @Nullable String value) {}

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

        private static Map<String, String> tags(List<GivenTag> given) {
            if (given.isEmpty()) {
                throw Fault.missingParameter("tagSet");
            }
            given.forEach(tag -> Tagging.check(tag.key(), value(tag)));
            return given.stream()
                    .collect(Collectors.toMap(GivenTag::key, Handler::value, (_, last) -> last));
        }

        private static String value(GivenTag tag) {
            return tag.value() == null ? "" : tag.value();
        }
    }
}
