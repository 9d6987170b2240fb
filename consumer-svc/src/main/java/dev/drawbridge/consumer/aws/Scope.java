package dev.drawbridge.consumer.aws;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.place.Regions;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Fault;
import java.util.Map;

/** Whose things a call is about, and where. Beyond it nothing exists. */
record Scope(AccountId accountId, RegionName regionName) {

    private static final Map<String, RegionName> REGIONS =
            Regions.all().stream().collect(toUnmodifiableMap(RegionName::value, identity()));

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
        var region = REGIONS.get(name);
        if (region == null) {
            throw Fault.invalidParameterValue("The Region '%s' is not simulated".formatted(name));
        }
        return region;
    }
}
