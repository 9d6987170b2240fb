package dev.drawbridge.consumer.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.consumer.domain.landscape.GatewayCommand.DeleteGateway;
import dev.drawbridge.consumer.domain.landscape.Kind;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_DeleteInternetGateway */
record DeleteInternetGateway(String internetGatewayId) {

    @Component("deleteInternetGateway")
    record Handler(Commands commands)
            implements Ec2Operation<DeleteInternetGateway, @Nullable Void> {
        @Override
        public @Nullable Void answer(DeleteInternetGateway request, Call call) {
            var scope = Scope.of(call);
            var id = Landmarks.id(Kind.INTERNET_GATEWAY, request.internetGatewayId());
            commands.send(
                    new DeleteGateway(
                            id, Kind.INTERNET_GATEWAY, scope.accountId(), scope.regionName()),
                    call.metadata());
            return null;
        }
    }
}
