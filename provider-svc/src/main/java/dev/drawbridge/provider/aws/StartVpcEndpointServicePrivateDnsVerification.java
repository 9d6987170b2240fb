package dev.drawbridge.provider.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.provider.domain.EndpointServiceCommand.StartVerification;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Wire;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_StartVpcEndpointServicePrivateDnsVerification */
record StartVpcEndpointServicePrivateDnsVerification(String serviceId) {

    record Response(@Wire("return") boolean done) {}

    @Component
    record Handler(Commands commands)
            implements Ec2Operation<StartVpcEndpointServicePrivateDnsVerification, Response> {

        @Override
        public Response answer(StartVpcEndpointServicePrivateDnsVerification request, Call call) {
            commands.<@Nullable Object>send(
                    new StartVerification(Asked.service(request.serviceId()), Asked.scope(call)),
                    call.metadata());
            return new Response(true);
        }
    }
}
