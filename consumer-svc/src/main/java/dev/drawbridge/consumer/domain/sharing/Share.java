package dev.drawbridge.consumer.domain.sharing;

import dev.drawbridge.events.SharingEvent;
import dev.drawbridge.events.SharingEvent.SubnetShared;
import dev.drawbridge.events.SharingEvent.SubnetUnshared;
import dev.drawbridge.events.id.AccountId;
import java.util.HashSet;
import java.util.Set;

/** With whom a subnet is shared. */
public record Share(Set<AccountId> participants) {

    public static final Share NOBODY = new Share(Set.of());

    public static Share evolve(Share share, SharingEvent event) {
        var now = new HashSet<>(share.participants());
        switch (event) {
            case SubnetShared shared -> now.add(shared.participant());
            case SubnetUnshared unshared -> now.remove(unshared.participant());
        }
        return new Share(now);
    }
}
