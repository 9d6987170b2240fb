package dev.drawbridge.consumer.domain.landscape;

import dev.drawbridge.consumer.domain.landscape.GatewayCommand.AttachGateway;
import dev.drawbridge.consumer.domain.landscape.GatewayCommand.CreateGateway;
import dev.drawbridge.consumer.domain.landscape.GatewayCommand.DeleteGateway;
import dev.drawbridge.consumer.domain.landscape.GatewayCommand.DetachGateway;
import dev.drawbridge.consumer.domain.landscape.Obstacle.AttachedAlready;
import dev.drawbridge.consumer.domain.landscape.Obstacle.InUse;
import dev.drawbridge.consumer.domain.landscape.Obstacle.NotAttached;
import dev.drawbridge.consumer.domain.landscape.Obstacle.NotThere;
import dev.drawbridge.events.LandscapeEvent.GatewayAttached;
import dev.drawbridge.events.LandscapeEvent.GatewayCreated;
import dev.drawbridge.events.LandscapeEvent.GatewayDeleted;
import dev.drawbridge.events.LandscapeEvent.GatewayDetached;
import dev.drawbridge.events.LandscapeEvent.GatewayEvent;
import dev.drawbridge.events.decide.Decision;
import java.util.Locale;

/**
 * What one gateway can know. That a VPC has only one of a kind, and that no VPN leads to what is
 * deleted, is for {@link Holds} to see.
 */
public final class GatewayDecider {

    private GatewayDecider() {}

    public static Decision<GatewayEvent> decide(GatewayCommand command, Gateway gateway) {
        if (command instanceof CreateGateway create) {
            return create(create, gateway);
        }
        return owned(command, gateway)
                ? change(command, gateway)
                : Decision.refuse(new NotThere(command.kind(), command.gatewayId()));
    }

    private static boolean owned(GatewayCommand command, Gateway gateway) {
        return switch (gateway) {
            case Gateway.Loose(var owner, var region) ->
                    owner.equals(command.caller()) && region.equals(command.region());
            case Gateway.Attached(var owner, var region, _) ->
                    owner.equals(command.caller()) && region.equals(command.region());
            case Gateway.Unknown _, Gateway.Gone _ -> false;
        };
    }

    private static Decision<GatewayEvent> create(CreateGateway create, Gateway gateway) {
        return gateway instanceof Gateway.Unknown
                ? Decision.events(
                        new GatewayCreated(
                                create.gatewayId(),
                                create.caller(),
                                create.region(),
                                nameOf(create.kind()),
                                create.properties(),
                                create.tags()))
                : Decision.nothing();
    }

    private static String nameOf(Kind kind) {
        var name = kind.name().toLowerCase(Locale.ROOT);
        return name.substring(0, name.indexOf('_'));
    }

    private static Decision<GatewayEvent> change(GatewayCommand command, Gateway gateway) {
        return switch (command) {
            case CreateGateway _ -> Decision.nothing();
            case AttachGateway attach -> attach(attach, gateway);
            case DetachGateway detach -> detach(detach, gateway);
            case DeleteGateway delete -> delete(delete, gateway);
        };
    }

    private static Decision<GatewayEvent> attach(AttachGateway attach, Gateway gateway) {
        return gateway instanceof Gateway.Attached(_, _, var vpcId)
                ? Decision.refuse(new AttachedAlready(attach.gatewayId(), vpcId))
                : Decision.events(
                        new GatewayAttached(attach.gatewayId(), attach.caller(), attach.vpcId()));
    }

    private static Decision<GatewayEvent> detach(DetachGateway detach, Gateway gateway) {
        return gateway instanceof Gateway.Attached(_, _, var vpcId) && vpcId.equals(detach.vpcId())
                ? Decision.events(new GatewayDetached(detach.gatewayId(), detach.caller(), vpcId))
                : Decision.refuse(
                        new NotAttached(detach.kind(), detach.gatewayId(), detach.vpcId()));
    }

    private static Decision<GatewayEvent> delete(DeleteGateway delete, Gateway gateway) {
        return gateway instanceof Gateway.Attached
                ? Decision.refuse(new InUse(delete.kind(), delete.gatewayId()))
                : Decision.events(new GatewayDeleted(delete.gatewayId(), delete.caller()));
    }
}
