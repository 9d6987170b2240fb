package dev.drawbridge.consumer.api;

import static dev.drawbridge.consumer.domain.allowance.AdjustQuota.ENDPOINTS_PER_VPC;
import static dev.drawbridge.consumer.domain.allowance.AdjustQuota.GATEWAYS_PER_REGION;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.consumer.domain.allowance.AdjustQuota;
import dev.drawbridge.consumer.read.account.Quotas;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.place.Regions;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.api.ApiFilter;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How much an account may have and has: what AWS's Service Quotas tell. */
@RestController
@RequestMapping("/v1/consumer/quotas")
final class AccountQuotas {

    private static final List<String> ADJUSTABLE = List.of(ENDPOINTS_PER_VPC, GATEWAYS_PER_REGION);

    record Answer(List<Quota> quotas) {}

    /**
     * @param code AWS's code of the quota
     * @param use by VPC, or in the Region
     */
    record Quota(String quota, String code, long value, boolean adjusted, Map<String, Long> use) {}

    record Adjustment(long value) {}

    private final Commands commands;
    private final Quotas quotas;
    private final long usual;
    private final long usualGateways;

    AccountQuotas(
            Commands commands,
            Quotas quotas,
            @Value("${drawbridge.quota.endpoints-per-vpc:50}") long usual,
            @Value("${drawbridge.quota.gateway-endpoints-per-region:20}") long usualGateways) {
        this.commands = commands;
        this.quotas = quotas;
        this.usual = usual;
        this.usualGateways = usualGateways;
    }

    @GetMapping
    Answer list(@RequestAttribute(ApiFilter.CALL) Call call) {
        var account = call.account();
        var region = call.region();
        return new Answer(
                List.of(
                        quota(
                                ENDPOINTS_PER_VPC,
                                "L-29B6F2EB",
                                usual,
                                quotas.endpointsByVpc(account, region),
                                call),
                        quota(
                                GATEWAYS_PER_REGION,
                                "L-1B52E74A",
                                usualGateways,
                                Map.of(region, quotas.gateways(account, region)),
                                call)));
    }

    private Quota quota(String name, String code, long usual, Map<String, Long> use, Call call) {
        var adjusted = quotas.adjusted(call.account(), call.region(), name);
        return new Quota(name, code, adjusted.orElse(usual), adjusted.isPresent(), use);
    }

    @PutMapping("/{quota}")
    Answer adjust(
            @PathVariable String quota,
            @RequestBody Adjustment adjustment,
            @RequestAttribute(ApiFilter.CALL) Call call) {
        if (!ADJUSTABLE.contains(quota)) {
            throw new Fault(
                    "NoSuchResourceException",
                    "There is no quota %s: those that can be adjusted are %s."
                            .formatted(quota, String.join(" and ", ADJUSTABLE)),
                    404);
        }
        var owner = new AccountId(call.account());
        var region = region(call);
        commands.send(
                new AdjustQuota(
                        "quota-%s-%s-%s".formatted(owner, region, quota),
                        owner,
                        region,
                        quota,
                        adjustment.value()),
                call.metadata());
        return list(call);
    }

    /** As on the wire: another Region has no quotas to adjust. */
    private static RegionName region(Call call) {
        return Regions.named(call.region())
                .orElseThrow(() ->
                        Fault.invalidParameterValue(
                                "The Region '%s' is not simulated".formatted(call.region())));
    }
}
