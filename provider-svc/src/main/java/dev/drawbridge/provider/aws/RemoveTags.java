package dev.drawbridge.provider.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.provider.domain.balancer.LoadBalancerCommand.TagIt;
import dev.drawbridge.provider.domain.terms.Tagging;
import dev.drawbridge.provider.domain.terms.Tagging.Removal;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Operation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_RemoveTags of Elastic Load Balancing. */
record RemoveTags(List<String> resourceArns, List<String> tagKeys) {

    record Response() {}

    @Component
    record Handler(Commands commands) implements Operation.OfElb<RemoveTags, Response> {
        @Override
        public Response answer(RemoveTags request, Call call) {
            var gone =
                    Asked.some("TagKeys", request.tagKeys()).stream()
                            .map(key -> new Removal(key, null))
                            .toList();
            var tagging = new Tagging(Map.of(), gone);
            Asked.some("ResourceArns", request.resourceArns())
                    .forEach(arn ->
                            commands.<@Nullable Object>send(
                                    new TagIt(arn, Asked.scope(call), tagging), call.metadata()));
            return new Response();
        }
    }
}
