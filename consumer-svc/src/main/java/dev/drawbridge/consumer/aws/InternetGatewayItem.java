package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.read.landscape.GatewayView;
import dev.drawbridge.wire.Tag;
import java.util.List;
import java.util.stream.Stream;

/** AWS: InternetGateway */
record InternetGatewayItem(
        String internetGatewayId,
        String ownerId,
        List<Attachment> attachmentSet,
        List<Tag> tagSet) {

    /** AWS: InternetGatewayAttachment */
    record Attachment(String vpcId, String state) {}

    static InternetGatewayItem of(GatewayView gateway) {
        return new InternetGatewayItem(
                gateway.gatewayId(),
                gateway.owner(),
                Stream.ofNullable(gateway.vpcId())
                        .map(vpc -> new Attachment(vpc, "available"))
                        .toList(),
                Tagging.shown(gateway.tags()));
    }
}
