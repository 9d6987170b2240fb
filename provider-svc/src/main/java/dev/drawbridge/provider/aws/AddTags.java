package dev.drawbridge.provider.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.provider.domain.balancer.LoadBalancerCommand.TagIt;
import dev.drawbridge.provider.domain.terms.Tagging;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Operation;
import dev.drawbridge.wire.Tag;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_AddTags of Elastic Load Balancing. */
record AddTags(List<String> resourceArns, List<Tag> tags) {

    record Response() {}

    @Component
    record Handler(Commands commands) implements Operation.OfElb<AddTags, Response> {
        @Override
        public Response answer(AddTags request, Call call) {
            var put = new TreeMap<String, String>();
            Asked.some("Tags", request.tags()).forEach(tag -> put.put(tag.key(), tag.value()));
            var tagging = new Tagging(put, List.of());
            Asked.some("ResourceArns", request.resourceArns())
                    .forEach(arn ->
                            commands.<@Nullable Object>send(
                                    new TagIt(arn, Asked.scope(call), tagging), call.metadata()));
            return new Response();
        }
    }
}
