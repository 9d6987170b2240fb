package dev.drawbridge.notification.aws;

import dev.drawbridge.notification.domain.topic.TopicAttributes;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.SnsOperation;
import org.springframework.stereotype.Component;

/** AWS: API_GetDataProtectionPolicy */
record GetDataProtectionPolicy(String resourceArn) {

    record Response(String dataProtectionPolicy) {}

    @Component("getDataProtectionPolicy")
    record Handler(TopicAccess access) implements SnsOperation<GetDataProtectionPolicy, Response> {

        @Override
        public Response answer(GetDataProtectionPolicy request, Call call) {
            var topic = access.require(request.resourceArn(), "GetDataProtectionPolicy", call);
            return new Response(
                    topic.attributes().getOrDefault(TopicAttributes.DATA_PROTECTION_POLICY, ""));
        }
    }
}
