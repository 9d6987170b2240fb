package dev.drawbridge.events;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.SubnetId;
import dev.drawbridge.events.id.VpcId;

/** A fact about with whom a subnet is shared. */
public sealed interface SharingEvent extends LandscapeEvent {
    SubnetId subnetId();

    AccountId participant();

    @Override
    default String stream() {
        return shareOf(subnetId());
    }

    static String shareOf(SubnetId subnetId) {
        return "share-" + subnetId;
    }

    record SubnetShared(
            SubnetId subnetId,
            VpcId vpcId,
            AccountId owner,
            RegionName region,
            AccountId participant)
            implements SharingEvent {}

    record SubnetUnshared(SubnetId subnetId, AccountId owner, AccountId participant)
            implements SharingEvent {}
}
