package dev.drawbridge.consumer.api;

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

    private static final String QUOTA = AdjustQuota.ENDPOINTS_PER_VPC;

    record Answer(List<Quota> quotas) {}

    /**
     * @param code AWS's code of the quota
     * @param use by VPC
     */
    record Quota(String quota, String code, long value, boolean adjusted, Map<String, Long> use) {}

    record Adjustment(long value) {}

    private final Commands commands;
    private final Quotas quotas;
    private final long usual;

    AccountQuotas(
            Commands commands,
            Quotas quotas,
            @Value("${drawbridge.quota.endpoints-per-vpc:50}") long usual) {
        this.commands = commands;
        this.quotas = quotas;
        this.usual = usual;
    }

    @GetMapping
    Answer list(@RequestAttribute(ApiFilter.CALL) Call call) {
        var adjusted = quotas.adjusted(call.account(), call.region(), QUOTA);
        return new Answer(
                List.of(
                        new Quota(
                                QUOTA,
                                "L-29B6F2EB",
                                adjusted.orElse(usual),
                                adjusted.isPresent(),
                                quotas.endpointsByVpc(call.account(), call.region()))));
    }

    @PutMapping("/{quota}")
    Answer adjust(
            @PathVariable String quota,
            @RequestBody Adjustment adjustment,
            @RequestAttribute(ApiFilter.CALL) Call call) {
        if (!quota.equals(QUOTA)) {
            throw new Fault(
                    "NoSuchResourceException",
                    "There is no quota %s: the one that can be adjusted is %s."
                            .formatted(quota, QUOTA),
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
