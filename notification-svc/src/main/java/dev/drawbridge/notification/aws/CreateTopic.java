package dev.drawbridge.notification.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.notification.domain.Arns;
import dev.drawbridge.notification.domain.topic.TopicAttributes;
import dev.drawbridge.notification.domain.topic.TopicCommand;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.SnsOperation;
import dev.drawbridge.wire.Tag;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_CreateTopic */
record CreateTopic(
        String name,
        Map<String, String> attributes,
        List<Tag> tags,
        @Nullable String dataProtectionPolicy) {

    record Response(String topicArn) {}

    @Component("createTopic")
    record Handler(Commands commands) implements SnsOperation<CreateTopic, Response> {

        @Override
        public Response answer(CreateTopic request, Call call) {
            TopicNaming.check(request.name(), request.attributes());
            TopicAttributeRules.checkNew(request.attributes());
            var arn = Arns.topic(call.region(), call.account(), request.name());
            commands.send(
                    new TopicCommand.Create(
                            arn,
                            new AccountId(call.account()),
                            attributes(request),
                            TagRules.map(request.tags())),
                    call.metadata());
            return new Response(arn);
        }

        private static Map<String, String> attributes(CreateTopic request) {
            var attributes = new TreeMap<>(request.attributes());
            if (request.dataProtectionPolicy() != null) {
                attributes.put(
                        TopicAttributes.DATA_PROTECTION_POLICY,
                        DataProtection.checked(request.dataProtectionPolicy()));
            }
            return attributes;
        }
    }
}
