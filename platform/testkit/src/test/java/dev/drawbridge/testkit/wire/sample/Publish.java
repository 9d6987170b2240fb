package dev.drawbridge.testkit.wire.sample;

import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.SnsOperation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

record Publish(
        @Nullable String topicArn, String message, Map<String, Attribute> messageAttributes) {

    record Attribute(
            String dataType, @Nullable String stringValue, byte @Nullable [] binaryValue) {}

    record Response(String messageId) {}

    record Handler() implements SnsOperation<Publish, Response> {
        @Override
        public Response answer(Publish request, Call call) {
            return new Response("");
        }
    }
}
