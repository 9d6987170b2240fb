package dev.drawbridge.provider.aws;

import dev.drawbridge.provider.domain.ConnectionCommand.Accept;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Wire;
import java.util.List;
import org.springframework.stereotype.Component;

/** AWS: API_AcceptVpcEndpointConnections */
record AcceptVpcEndpointConnections(
        String serviceId, @Wire("VpcEndpointId") List<String> vpcEndpointIds) {

    record Response(List<UnsuccessfulItem> unsuccessful) {}

    @Component
    record Handler(Decided decided)
            implements Ec2Operation<AcceptVpcEndpointConnections, Response> {
        @Override
        public Response answer(AcceptVpcEndpointConnections request, Call call) {
            var service = Asked.service(request.serviceId());
            var scope = Asked.scope(call);
            var hand = Hands.of(call, request, null);
            return new Response(
                    decided.each(
                            request.vpcEndpointIds(),
                            endpoint -> new Accept(endpoint, service, scope, hand),
                            call));
        }
    }
}
