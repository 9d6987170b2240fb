package dev.drawbridge.consumer.automation;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.consumer.domain.gateway.GatewayClaims;
import dev.drawbridge.consumer.domain.gateway.GatewayEndpointCommand.LetRouteTableGo;
import dev.drawbridge.events.LandscapeEvent.RouteTableDeleted;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** A Gateway endpoint's route goes with its table, in the same transaction. */
@Component
@DisallowReplay
@ProcessingGroup("let-route-table-go")
final class WhenRouteTableDeletedThenGatewayEndpointsLetGo {

    private final Commands commands;
    private final GatewayClaims claims;

    WhenRouteTableDeletedThenGatewayEndpointsLetGo(Commands commands, GatewayClaims claims) {
        this.commands = commands;
        this.claims = claims;
    }

    @EventHandler
    void on(RouteTableDeleted event) {
        var table = event.routeTableId();
        claims.in(table)
                .forEach(endpoint -> commands.send(new LetRouteTableGo(endpoint, table), Map.of()));
    }
}
