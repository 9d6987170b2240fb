package dev.drawbridge.consumer.domain.sharing;

import dev.drawbridge.consumer.domain.sharing.ShareCommand.ShareSubnet;
import dev.drawbridge.consumer.domain.sharing.ShareCommand.UnshareSubnet;
import dev.drawbridge.events.SharingEvent;
import dev.drawbridge.events.SharingEvent.SubnetShared;
import dev.drawbridge.events.SharingEvent.SubnetUnshared;
import dev.drawbridge.events.decide.Decision;

/** Sharing twice, and unsharing what is not shared, changes nothing. */
public final class ShareDecider {

    private ShareDecider() {}

    public static Decision<SharingEvent> decide(ShareCommand command, Share share) {
        return switch (command) {
            case ShareSubnet s ->
                    share.participants().contains(s.participant())
                            ? Decision.nothing()
                            : Decision.events(
                                    new SubnetShared(
                                            s.subnetId(),
                                            s.vpcId(),
                                            s.owner(),
                                            s.region(),
                                            s.participant()));
            case UnshareSubnet u ->
                    share.participants().contains(u.participant())
                            ? Decision.events(
                                    new SubnetUnshared(u.subnetId(), u.owner(), u.participant()))
                            : Decision.nothing();
        };
    }
}
