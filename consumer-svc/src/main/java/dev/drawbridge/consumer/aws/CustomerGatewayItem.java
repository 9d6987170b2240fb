package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.read.landscape.GatewayView;
import dev.drawbridge.wire.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** AWS: CustomerGateway */
record CustomerGatewayItem(
        String customerGatewayId,
        String state,
        String type,
        @Nullable String ipAddress,
        @Nullable String bgpAsn,
        @Nullable String deviceName,
        List<Tag> tagSet) {

    static CustomerGatewayItem of(GatewayView gateway) {
        var properties = gateway.properties();
        return new CustomerGatewayItem(
                gateway.gatewayId(),
                "available",
                "ipsec.1",
                properties.get("ipAddress"),
                properties.get("bgpAsn"),
                properties.get("deviceName"),
                Tagging.shown(gateway.tags()));
    }
}
