package dev.drawbridge.consumer.automation;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.consumer.domain.landscape.RoutingCommand.LetSubnetGo;
import dev.drawbridge.consumer.domain.landscape.RoutingCommand.Place;
import dev.drawbridge.consumer.domain.network.SubnetEvent.SubnetDeleted;
import dev.drawbridge.consumer.read.landscape.RouteTables;
import dev.drawbridge.events.LandscapeEvent.RoutingEvent;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** A subnet's association with a route table ends with the subnet, in the same transaction. */
@Component
@DisallowReplay
@ProcessingGroup("let-subnet-go")
final class WhenSubnetDeletedThenItsRouteTableLetsGo {

    private final Commands commands;
    private final RouteTables tables;

    WhenSubnetDeletedThenItsRouteTableLetsGo(Commands commands, RouteTables tables) {
        this.commands = commands;
        this.tables = tables;
    }

    @EventHandler
    void on(SubnetDeleted event) {
        if (tables.hasSubnet(event.subnetId().value())) {
            commands.send(
                    new LetSubnetGo(
                            RoutingEvent.firstMainTable(event.vpcId()),
                            new Place(event.vpcId(), event.owner()),
                            event.subnetId()),
                    Map.of());
        }
    }
}
