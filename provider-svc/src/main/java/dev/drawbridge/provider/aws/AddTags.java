package dev.drawbridge.provider.aws;

import dev.drawbridge.provider.domain.terms.Tagging;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Operation;
import dev.drawbridge.wire.Tag;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** AWS: API_AddTags of Elastic Load Balancing. */
record AddTags(List<String> resourceArns, List<Tag> tags) {

    record Response() {}

    @Component
    record Handler(ElbTags all) implements Operation.OfElb<AddTags, Response> {
        @Override
        public Response answer(AddTags request, Call call) {
            var put = new TreeMap<String, String>();
            Asked.some("Tags", request.tags()).forEach(tag -> put.put(tag.key(), tag.value()));
            all.change(request.resourceArns(), new Tagging(put, List.of()), call);
            return new Response();
        }
    }
}
