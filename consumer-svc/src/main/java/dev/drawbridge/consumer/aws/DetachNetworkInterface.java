package dev.drawbridge.consumer.aws;

import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_DetachNetworkInterface */
record DetachNetworkInterface(String attachmentId, @Nullable Boolean force) {

    record Response() {}

    @Component("detachNetworkInterface")
    record Handler(ManagedInterfaces interfaces)
            implements Ec2Operation<DetachNetworkInterface, Response> {
        @Override
        public Response answer(DetachNetworkInterface request, Call call) {
            throw interfaces.refusalOfAttachment(request.attachmentId(), call);
        }
    }
}
