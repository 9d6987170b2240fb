package dev.drawbridge.consumer.aws;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.place.Regions;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Fault;

/** Whose things a call is about, and where. Beyond it nothing exists. */
record Scope(AccountId accountId, RegionName regionName) {

    static Scope of(Call call) {
        return new Scope(new AccountId(call.account()), region(call.region()));
    }

    String account() {
        return accountId.value();
    }

    String region() {
        return regionName.value();
    }

    private static RegionName region(String name) {
        return Regions.named(name)
                .orElseThrow(() ->
                        Fault.invalidParameterValue(
                                "The Region '%s' is not simulated".formatted(name)));
    }
}
