package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.read.landscape.GatewayView;
import dev.drawbridge.wire.Tag;
import java.util.List;

/** AWS: InternetGateway */
record InternetGatewayItem(
        String internetGatewayId,
        String ownerId,
        List<Attachment> attachmentSet,
        List<Tag> tagSet) {

    /** AWS: InternetGatewayAttachment */
    record Attachment(String vpcId, String state) {}

    static InternetGatewayItem of(GatewayView gateway) {
        var vpc = gateway.vpcId();
        return new InternetGatewayItem(
                gateway.gatewayId(),
                gateway.owner(),
                vpc == null ? List.of() : List.of(new Attachment(vpc, "available")),
                Tagging.shown(gateway.tags()));
    }
}
