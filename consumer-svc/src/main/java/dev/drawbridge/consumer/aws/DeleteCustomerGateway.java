package dev.drawbridge.consumer.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.consumer.domain.landscape.GatewayCommand.DeleteGateway;
import dev.drawbridge.consumer.domain.landscape.Kind;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_DeleteCustomerGateway */
record DeleteCustomerGateway(String customerGatewayId) {

    @Component("deleteCustomerGateway")
    record Handler(Commands commands)
            implements Ec2Operation<DeleteCustomerGateway, @Nullable Void> {
        @Override
        public @Nullable Void answer(DeleteCustomerGateway request, Call call) {
            var scope = Scope.of(call);
            var id = Landmarks.id(Kind.CUSTOMER_GATEWAY, request.customerGatewayId());
            commands.send(
                    new DeleteGateway(
                            id, Kind.CUSTOMER_GATEWAY, scope.accountId(), scope.regionName()),
                    call.metadata());
            return null;
        }
    }
}
