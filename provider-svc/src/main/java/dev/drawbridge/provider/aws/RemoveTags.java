package dev.drawbridge.provider.aws;

import dev.drawbridge.provider.domain.terms.Tagging;
import dev.drawbridge.provider.domain.terms.Tagging.Removal;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Operation;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** AWS: API_RemoveTags of Elastic Load Balancing. */
record RemoveTags(List<String> resourceArns, List<String> tagKeys) {

    record Response() {}

    @Component
    record Handler(ElbTags all) implements Operation.OfElb<RemoveTags, Response> {
        @Override
        public Response answer(RemoveTags request, Call call) {
            var gone =
                    Asked.some("TagKeys", request.tagKeys()).stream()
                            .map(key -> new Removal(key, null))
                            .toList();
            all.change(request.resourceArns(), new Tagging(Map.of(), gone), call);
            return new Response();
        }
    }
}
