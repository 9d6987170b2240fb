package dev.drawbridge.consumer.api;

import dev.drawbridge.consumer.domain.names.Answer;
import dev.drawbridge.consumer.domain.names.PrivateZone;
import dev.drawbridge.consumer.domain.network.Ipv4;
import dev.drawbridge.consumer.read.dns.Outlooks;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.api.ApiFilter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The private hosted zones that endpoints with private DNS associate with a VPC. */
@RestController
final class HostedZonesApi {

    private final Outlooks outlooks;
    private final Mine mine;
    private final Clock clock;

    HostedZonesApi(Outlooks outlooks, Mine mine, Clock clock) {
        this.outlooks = outlooks;
        this.mine = mine;
        this.clock = clock;
    }

    record HostedZones(List<HostedZone> hostedZones) {}

    /**
     * @param state {@code propagating} until the zone answers, then {@code in-force}
     */
    record HostedZone(
            String name,
            String vpcId,
            String endpointId,
            String state,
            String answersFrom,
            List<RecordSet> records) {

        static HostedZone of(PrivateZone zone, String vpcId, Instant now) {
            var addresses = zone.addresses().stream().map(Ipv4::toString).toList();
            return new HostedZone(
                    zone.name(),
                    vpcId,
                    zone.endpointId(),
                    zone.inForce(now) ? "in-force" : "propagating",
                    zone.answersFrom().toString(),
                    List.of(new RecordSet(zone.recordName(), "A", Answer.TTL, addresses)));
        }
    }

    record RecordSet(String name, String type, int ttl, List<String> values) {}

    @GetMapping("/v1/consumer/hosted-zones")
    HostedZones zones(
            @RequestParam("vpc") String vpcId, @RequestAttribute(ApiFilter.CALL) Call call) {
        var now = clock.instant();
        return new HostedZones(
                outlooks.zones(mine.vpc(call, vpcId)).stream()
                        .map(zone -> HostedZone.of(zone, vpcId, now))
                        .toList());
    }
}
