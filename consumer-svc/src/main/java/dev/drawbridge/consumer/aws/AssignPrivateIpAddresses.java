package dev.drawbridge.consumer.aws;

import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Wire;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_AssignPrivateIpAddresses */
record AssignPrivateIpAddresses(
        String networkInterfaceId,
        @Wire("PrivateIpAddress") List<String> privateIpAddresses,
        @Nullable Integer secondaryPrivateIpAddressCount,
        @Nullable Boolean allowReassignment) {

    record Response(String networkInterfaceId) {}

    @Component("assignPrivateIpAddresses")
    record Handler(ManagedInterfaces interfaces)
            implements Ec2Operation<AssignPrivateIpAddresses, Response> {
        @Override
        public Response answer(AssignPrivateIpAddresses request, Call call) {
            throw interfaces.refusal(request.networkInterfaceId(), call);
        }
    }
}
