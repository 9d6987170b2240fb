package dev.drawbridge.notification.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.axon.Refused;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.notification.domain.Arns;
import dev.drawbridge.notification.domain.Refusal.InvalidParameter;
import dev.drawbridge.notification.domain.topic.TopicCommand;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.SnsOperation;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** AWS: API_CreateTopic */
record CreateTopic(String name, Map<String, String> attributes) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,256}");

    record Response(String topicArn) {}

    @Component("createTopic")
    record Handler(Commands commands) implements SnsOperation<CreateTopic, Response> {

        @Override
        public Response answer(CreateTopic request, Call call) {
            if (!NAME.matcher(request.name()).matches()) {
                throw new Refused(new InvalidParameter("Topic Name"));
            }
            request.attributes().forEach(TopicAttributeRules::check);
            var arn = Arns.topic(call.region(), call.account(), request.name());
            commands.send(
                    new TopicCommand.Create(
                            arn,
                            new AccountId(call.account()),
                            new TreeMap<>(request.attributes())),
                    call.metadata());
            return new Response(arn);
        }
    }
}
