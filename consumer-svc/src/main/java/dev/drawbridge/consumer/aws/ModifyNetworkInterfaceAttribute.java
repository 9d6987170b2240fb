package dev.drawbridge.consumer.aws;

import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Wire;
import java.util.List;
import org.springframework.stereotype.Component;

/** AWS: API_ModifyNetworkInterfaceAttribute */
record ModifyNetworkInterfaceAttribute(
        String networkInterfaceId, @Wire("SecurityGroupId") List<String> groups) {

    record Response() {}

    @Component("modifyNetworkInterfaceAttribute")
    record Handler(ManagedInterfaces interfaces)
            implements Ec2Operation<ModifyNetworkInterfaceAttribute, Response> {
        @Override
        public Response answer(ModifyNetworkInterfaceAttribute request, Call call) {
            throw interfaces.refusal(request.networkInterfaceId(), call);
        }
    }
}
