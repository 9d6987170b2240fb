package dev.drawbridge.provider.aws;

import dev.drawbridge.provider.domain.ConnectionCommand.Reject;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Wire;
import java.util.List;
import org.springframework.stereotype.Component;

/** AWS: API_RejectVpcEndpointConnections */
record RejectVpcEndpointConnections(
        String serviceId, @Wire("VpcEndpointId") List<String> vpcEndpointIds) {

    record Response(List<UnsuccessfulItem> unsuccessful) {}

    @Component
    record Handler(Decided decided)
            implements Ec2Operation<RejectVpcEndpointConnections, Response> {

        /** AWS has no parameter for a reason. */
        private static final String REASON = "rejected by the service's owner";

        @Override
        public Response answer(RejectVpcEndpointConnections request, Call call) {
            var service = Asked.service(request.serviceId());
            var scope = Asked.scope(call);
            var hand = Hands.of(call, request, REASON);
            return new Response(
                    decided.each(
                            request.vpcEndpointIds(),
                            endpoint -> new Reject(endpoint, service, scope, hand),
                            call));
        }
    }
}
