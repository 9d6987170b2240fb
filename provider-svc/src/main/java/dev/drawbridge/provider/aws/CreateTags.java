package dev.drawbridge.provider.aws;

import dev.drawbridge.provider.domain.terms.Tagging;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Tag;
import dev.drawbridge.wire.Wire;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_CreateTags, of endpoint services and their permissions. */
record CreateTags(@Wire("ResourceId") List<String> resourceIds, @Wire("Tag") List<Tag> tags) {

    @Component
    record Handler(Tagged tagged) implements Ec2Operation<CreateTags, @Nullable Void> {
        @Override
        public @Nullable Void answer(CreateTags request, Call call) {
            Map<String, String> put = new TreeMap<>();
            Asked.some("Tag", request.tags()).forEach(tag -> put.put(tag.key(), tag.value()));
            tagged.each(request.resourceIds(), new Tagging(put, List.of()), call);
            return null;
        }
    }
}
