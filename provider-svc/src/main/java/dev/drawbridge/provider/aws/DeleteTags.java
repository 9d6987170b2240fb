package dev.drawbridge.provider.aws;

import dev.drawbridge.provider.domain.terms.Tagging;
import dev.drawbridge.provider.domain.terms.Tagging.Removal;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Wire;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_DeleteTags, of endpoint services and their permissions. */
record DeleteTags(@Wire("ResourceId") List<String> resourceIds, @Wire("Tag") List<Gone> tags) {

    /** AWS: API_Tag, here without a value for any. */
    record Gone(String key, @Nullable String value) {}

    @Component
    record Handler(Tagged tagged) implements Ec2Operation<DeleteTags, @Nullable Void> {
        @Override
        public @Nullable Void answer(DeleteTags request, Call call) {
            var remove =
                    Asked.some("Tag", request.tags()).stream()
                            .map(tag -> new Removal(tag.key(), tag.value()))
                            .toList();
            tagged.each(request.resourceIds(), new Tagging(Map.of(), remove), call);
            return null;
        }
    }
}
