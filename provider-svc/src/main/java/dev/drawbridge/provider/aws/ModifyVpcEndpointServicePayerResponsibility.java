package dev.drawbridge.provider.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.provider.domain.EndpointServiceCommand.TakeOverPayment;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.Wire;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_ModifyVpcEndpointServicePayerResponsibility */
record ModifyVpcEndpointServicePayerResponsibility(String serviceId, String payerResponsibility) {

    record Response(@Wire("return") boolean done) {}

    @Component
    record Handler(Commands commands)
            implements Ec2Operation<ModifyVpcEndpointServicePayerResponsibility, Response> {

        @Override
        public Response answer(ModifyVpcEndpointServicePayerResponsibility request, Call call) {
            if (!request.payerResponsibility().equals("ServiceOwner")) {
                throw Fault.invalidParameterValue(
                        "Value ( %s ) for parameter PayerResponsibility is invalid. It can only be"
                                        .formatted(request.payerResponsibility())
                                + " set to ServiceOwner, and not be set back.");
            }
            commands.<@Nullable Object>send(
                    new TakeOverPayment(Asked.service(request.serviceId()), Asked.scope(call)),
                    call.metadata());
            return new Response(true);
        }
    }
}
