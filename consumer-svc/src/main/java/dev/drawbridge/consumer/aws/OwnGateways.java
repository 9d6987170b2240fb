package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.domain.landscape.Kind;
import dev.drawbridge.consumer.read.landscape.GatewayView;
import dev.drawbridge.consumer.read.landscape.Gateways;
import java.util.List;
import org.springframework.stereotype.Component;

/** The caller's gateways. */
@Component
final class OwnGateways {

    private final Gateways gateways;

    OwnGateways(Gateways gateways) {
        this.gateways = gateways;
    }

    GatewayView find(Kind kind, String id, Scope scope) {
        Landmarks.id(kind, id);
        return gateways.find(scope.account(), scope.region(), id)
                .orElseThrow(() -> Landmarks.notThere(kind, id));
    }

    List<GatewayView> asked(Kind kind, String named, List<String> ids, Scope scope) {
        ids.forEach(id -> Landmarks.id(kind, id));
        var all = gateways.all(scope.account(), scope.region(), named);
        return ids.isEmpty()
                ? all
                : Given.allOf(
                        ids,
                        all.stream().filter(gateway -> ids.contains(gateway.gatewayId())).toList(),
                        GatewayView::gatewayId,
                        id -> Landmarks.notThere(kind, id));
    }
}
