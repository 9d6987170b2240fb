package dev.drawbridge.consumer.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.consumer.domain.landscape.GatewayCommand.CreateGateway;
import dev.drawbridge.consumer.domain.landscape.Kind;
import dev.drawbridge.consumer.read.landscape.Gateways;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.TagSpecification;
import dev.drawbridge.wire.Wire;
import dev.drawbridge.wire.text.Ids;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_CreateInternetGateway */
record CreateInternetGateway(@Wire("TagSpecification") List<TagSpecification> tagSpecifications) {

    record Response(@Nullable InternetGatewayItem internetGateway) {}

    @Component("createInternetGateway")
    record Handler(Commands commands, Gateways gateways)
            implements Ec2Operation<CreateInternetGateway, Response> {
        @Override
        public Response answer(CreateInternetGateway request, Call call) {
            var scope = Scope.of(call);
            var id = Ids.random(Kind.INTERNET_GATEWAY.prefix());
            commands.send(
                    new CreateGateway(
                            id,
                            Kind.INTERNET_GATEWAY,
                            scope.accountId(),
                            scope.regionName(),
                            Map.of(),
                            Tagging.of("internet-gateway", request.tagSpecifications())),
                    call.metadata());
            return new Response(
                    gateways.find(scope.account(), scope.region(), id)
                            .map(InternetGatewayItem::of)
                            .orElse(null));
        }
    }
}
