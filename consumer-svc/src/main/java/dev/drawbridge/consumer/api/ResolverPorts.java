package dev.drawbridge.consumer.api;

import dev.drawbridge.consumer.dns.DnsPorts;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.api.ApiFilter;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A port of its own for the resolver of a VPC. */
@RestController
@RequestMapping("/v1/consumer/resolvers/{vpcId}")
final class ResolverPorts {

    private static final int CONFLICT = 409;

    record Opened(String vpcId, String address, int port) {}

    private final DnsPorts ports;
    private final Mine mine;

    ResolverPorts(DnsPorts ports, Mine mine) {
        this.ports = ports;
        this.mine = mine;
    }

    @PutMapping
    Opened open(@PathVariable String vpcId, @RequestAttribute(ApiFilter.CALL) Call call) {
        mine.vpc(call, vpcId);
        var port =
                ports.open(vpcId, call.account())
                        .orElseThrow(() ->
                                new Fault(
                                        "IncorrectState",
                                        "No port can be opened: DNS is not served here"
                                                + " (drawbridge.dns.port), or by %d ports of yours or %d of all already."
                                                        .formatted(
                                                                DnsPorts.OF_AN_ACCOUNT,
                                                                DnsPorts.MOST)
                                                + " Close one by DELETE.",
                                        CONFLICT));
        return new Opened(vpcId, ports.host(), port);
    }

    @DeleteMapping
    void close(@PathVariable String vpcId, @RequestAttribute(ApiFilter.CALL) Call call) {
        if (!ports.close(vpcId, call.account())) {
            mine.vpc(call, vpcId);
        }
    }
}
