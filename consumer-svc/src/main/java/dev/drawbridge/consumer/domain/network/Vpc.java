package dev.drawbridge.consumer.domain.network;

import dev.drawbridge.consumer.domain.network.VpcEvent.VpcAttributeChanged;
import dev.drawbridge.consumer.domain.network.VpcEvent.VpcCreated;
import dev.drawbridge.consumer.domain.network.VpcEvent.VpcDeleted;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.RegionName;

/** A VPC's life: nothing, open, closed. */
public sealed interface Vpc {

    record Unknown() implements Vpc {}

    record Open(AccountId owner, RegionName region) implements Vpc {}

    record Closed() implements Vpc {}

    static Vpc evolve(Vpc vpc, VpcEvent event) {
        return switch (event) {
            case VpcCreated created -> new Open(created.owner(), created.region());
            case VpcAttributeChanged _ -> vpc;
            case VpcDeleted _ -> new Closed();
        };
    }
}
