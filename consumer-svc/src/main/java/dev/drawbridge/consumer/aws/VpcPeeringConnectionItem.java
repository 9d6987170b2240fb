package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.read.landscape.PeeringView;
import dev.drawbridge.wire.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** AWS: VpcPeeringConnection */
record VpcPeeringConnectionItem(
        String vpcPeeringConnectionId,
        Side requesterVpcInfo,
        Side accepterVpcInfo,
        Status status,
        @Nullable Instant expirationTime,
        List<Tag> tagSet) {

    private static final Duration PATIENCE = Duration.ofDays(7);

    /** AWS: VpcPeeringConnectionVpcInfo */
    record Side(
            String ownerId,
            String vpcId,
            @Nullable String cidrBlock,
            List<Range> cidrBlockSet,
            String region) {}

    /** AWS: CidrBlock */
    record Range(String cidrBlock) {}

    /** AWS: VpcPeeringConnectionStateReason */
    record Status(String code, String message) {}

    /** The accepter's range is shown once it has accepted. */
    static VpcPeeringConnectionItem of(PeeringView peering, String viewer) {
        var pending = peering.status().equals("pending-acceptance");
        return new VpcPeeringConnectionItem(
                peering.peeringId(),
                side(peering.requester(), peering.region(), true),
                side(
                        peering.accepter(),
                        peering.region(),
                        peering.active() || peering.accepter().owner().equals(viewer)),
                new Status(peering.status(), peering.message()),
                pending ? peering.createdAt().plus(PATIENCE) : null,
                Tagging.shown(peering.tags()));
    }

    private static Side side(PeeringView.Side side, String region, boolean ranges) {
        return new Side(
                side.owner(),
                side.vpcId(),
                ranges ? side.cidrBlock() : null,
                ranges ? List.of(new Range(side.cidrBlock())) : List.of(),
                region);
    }
}
