package dev.drawbridge.consumer.domain.landscape;

import dev.drawbridge.events.LandscapeEvent.PeeringSide;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.RegionName;
import java.util.Map;

public sealed interface PeeringCommand {

    String peeringId();

    record RequestPeering(
            String peeringId,
            PeeringSide requester,
            PeeringSide accepter,
            RegionName region,
            Map<String, String> tags)
            implements PeeringCommand {}

    record AcceptPeering(String peeringId, AccountId caller, RegionName region)
            implements PeeringCommand {}

    record RejectPeering(String peeringId, AccountId caller, RegionName region)
            implements PeeringCommand {}

    record DeletePeering(String peeringId, AccountId caller, RegionName region)
            implements PeeringCommand {}
}
