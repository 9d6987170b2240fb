package dev.drawbridge.notification.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.notification.domain.topic.TopicAttributes;
import dev.drawbridge.notification.domain.topic.TopicCommand;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.SnsOperation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_PutDataProtectionPolicy */
record PutDataProtectionPolicy(String resourceArn, String dataProtectionPolicy) {

    @Component("putDataProtectionPolicy")
    record Handler(TopicAccess access, Commands commands)
            implements SnsOperation<PutDataProtectionPolicy, @Nullable Void> {

        @Override
        public @Nullable Void answer(PutDataProtectionPolicy request, Call call) {
            access.require(request.resourceArn(), "PutDataProtectionPolicy", call);
            commands.send(
                    new TopicCommand.SetAttribute(
                            request.resourceArn(),
                            TopicAttributes.DATA_PROTECTION_POLICY,
                            DataProtection.checked(request.dataProtectionPolicy())),
                    call.metadata());
            return null;
        }
    }
}
