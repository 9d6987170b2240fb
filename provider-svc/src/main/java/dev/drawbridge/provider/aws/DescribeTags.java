package dev.drawbridge.provider.aws;

import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Operation;
import dev.drawbridge.wire.Tag;
import java.util.List;
import org.springframework.stereotype.Component;

/** AWS: API_DescribeTags of Elastic Load Balancing. */
record DescribeTags(List<String> resourceArns) {

    record Response(List<TagDescription> tagDescriptions) {}

    /** AWS: API_TagDescription */
    record TagDescription(String resourceArn, List<Tag> tags) {}

    @Component
    record Handler(ElbTags all) implements Operation.OfElb<DescribeTags, Response> {
        @Override
        public Response answer(DescribeTags request, Call call) {
            var owner = Asked.scope(call);
            return new Response(
                    Asked.some("ResourceArns", request.resourceArns()).stream()
                            .map(arn -> new TagDescription(arn, Tags.of(all.of(arn, owner))))
                            .toList());
        }
    }
}
