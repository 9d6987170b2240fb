package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.read.landscape.GatewayView;
import dev.drawbridge.wire.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** AWS: VpnGateway */
record VpnGatewayItem(
        String vpnGatewayId,
        String state,
        String type,
        @Nullable Long amazonSideAsn,
        List<Attachment> attachments,
        List<Tag> tagSet) {

    /** AWS: VpcAttachment */
    record Attachment(String vpcId, String state) {}

    static VpnGatewayItem of(GatewayView gateway) {
        var vpc = gateway.vpcId();
        return new VpnGatewayItem(
                gateway.gatewayId(),
                "available",
                "ipsec.1",
                Long.valueOf(gateway.properties().getOrDefault("amazonSideAsn", "64512")),
                vpc == null ? List.of() : List.of(new Attachment(vpc, "attached")),
                Tagging.shown(gateway.tags()));
    }
}
