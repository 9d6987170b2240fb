package dev.drawbridge.consumer.aws;

import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Wire;
import java.util.List;
import org.springframework.stereotype.Component;

/** AWS: API_UnassignPrivateIpAddresses */
record UnassignPrivateIpAddresses(
        String networkInterfaceId, @Wire("PrivateIpAddress") List<String> privateIpAddresses) {

    record Response() {}

    @Component("unassignPrivateIpAddresses")
    record Handler(ManagedInterfaces interfaces)
            implements Ec2Operation<UnassignPrivateIpAddresses, Response> {
        @Override
        public Response answer(UnassignPrivateIpAddresses request, Call call) {
            throw interfaces.refusal(request.networkInterfaceId(), call);
        }
    }
}
