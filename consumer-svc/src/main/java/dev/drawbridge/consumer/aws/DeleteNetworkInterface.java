package dev.drawbridge.consumer.aws;

import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import org.springframework.stereotype.Component;

/** AWS: API_DeleteNetworkInterface */
record DeleteNetworkInterface(String networkInterfaceId) {

    record Response() {}

    @Component("deleteNetworkInterface")
    record Handler(ManagedInterfaces interfaces)
            implements Ec2Operation<DeleteNetworkInterface, Response> {
        @Override
        public Response answer(DeleteNetworkInterface request, Call call) {
            throw interfaces.refusal(request.networkInterfaceId(), call);
        }
    }
}
