package dev.drawbridge.consumer.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.consumer.domain.landscape.GatewayCommand.AttachGateway;
import dev.drawbridge.consumer.domain.landscape.Kind;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_AttachInternetGateway */
record AttachInternetGateway(String internetGatewayId, String vpcId) {

    @Component("attachInternetGateway")
    record Handler(Commands commands, OwnVpcs vpcs)
            implements Ec2Operation<AttachInternetGateway, @Nullable Void> {
        @Override
        public @Nullable Void answer(AttachInternetGateway request, Call call) {
            var scope = Scope.of(call);
            var id = Landmarks.id(Kind.INTERNET_GATEWAY, request.internetGatewayId());
            var vpcId = Given.vpc(request.vpcId());
            vpcs.find(vpcId.value(), scope);
            commands.send(
                    new AttachGateway(
                            id,
                            Kind.INTERNET_GATEWAY,
                            scope.accountId(),
                            scope.regionName(),
                            vpcId),
                    call.metadata());
            return null;
        }
    }
}
