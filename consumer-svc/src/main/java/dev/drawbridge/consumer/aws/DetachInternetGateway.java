package dev.drawbridge.consumer.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.consumer.domain.landscape.GatewayCommand.DetachGateway;
import dev.drawbridge.consumer.domain.landscape.Kind;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_DetachInternetGateway */
record DetachInternetGateway(String internetGatewayId, String vpcId) {

    @Component("detachInternetGateway")
    record Handler(Commands commands)
            implements Ec2Operation<DetachInternetGateway, @Nullable Void> {
        @Override
        public @Nullable Void answer(DetachInternetGateway request, Call call) {
            var scope = Scope.of(call);
            commands.send(
                    new DetachGateway(
                            Landmarks.id(Kind.INTERNET_GATEWAY, request.internetGatewayId()),
                            Kind.INTERNET_GATEWAY,
                            scope.accountId(),
                            scope.regionName(),
                            Given.vpc(request.vpcId())),
                    call.metadata());
            return null;
        }
    }
}
