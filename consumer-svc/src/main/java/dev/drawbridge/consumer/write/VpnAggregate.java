package dev.drawbridge.consumer.write;

import dev.drawbridge.axon.Decisions;
import dev.drawbridge.consumer.domain.landscape.Holds;
import dev.drawbridge.consumer.domain.landscape.Kind;
import dev.drawbridge.consumer.domain.landscape.Obstacle.NotThere;
import dev.drawbridge.consumer.domain.landscape.Vpn;
import dev.drawbridge.consumer.domain.landscape.VpnCommand.AddVpnRoute;
import dev.drawbridge.consumer.domain.landscape.VpnCommand.CloseVpn;
import dev.drawbridge.consumer.domain.landscape.VpnCommand.OpenVpn;
import dev.drawbridge.consumer.domain.landscape.VpnCommand.RemoveVpnRoute;
import dev.drawbridge.consumer.domain.landscape.VpnDecider;
import dev.drawbridge.events.LandscapeEvent.VpnEvent;
import dev.drawbridge.events.decide.Decision;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "snapshots")
final class VpnAggregate {

    @AggregateIdentifier private @Nullable String id;
    private Vpn vpn = new Vpn.Unknown();

    VpnAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OpenVpn command, Holds holds) {
        var decision = VpnDecider.decide(command, vpn);
        Decisions.apply(
                decision instanceof Decision.Denied<?>
                        ? decision
                        : gone(command, holds).map(Decision::<VpnEvent>refuse).orElse(decision));
    }

    private static Optional<Record> gone(OpenVpn command, Holds holds) {
        if (!holds.keep(command.customerGatewayId())) {
            return Optional.of(new NotThere(Kind.CUSTOMER_GATEWAY, command.customerGatewayId()));
        }
        return holds.keep(command.vpnGatewayId())
                ? Optional.empty()
                : Optional.of(new NotThere(Kind.VPN_GATEWAY, command.vpnGatewayId()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AddVpnRoute command) {
        Decisions.apply(VpnDecider.decide(command, vpn));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RemoveVpnRoute command) {
        Decisions.apply(VpnDecider.decide(command, vpn));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CloseVpn command) {
        Decisions.apply(VpnDecider.decide(command, vpn));
    }

    @EventSourcingHandler
    void on(VpnEvent event) {
        id = event.vpnConnectionId();
        vpn = Vpn.evolve(vpn, event);
    }
}
