package dev.drawbridge.consumer.domain.landscape;

import dev.drawbridge.events.LandscapeEvent.PeeringAccepted;
import dev.drawbridge.events.LandscapeEvent.PeeringDeleted;
import dev.drawbridge.events.LandscapeEvent.PeeringEvent;
import dev.drawbridge.events.LandscapeEvent.PeeringFailed;
import dev.drawbridge.events.LandscapeEvent.PeeringRejected;
import dev.drawbridge.events.LandscapeEvent.PeeringRequested;
import dev.drawbridge.events.LandscapeEvent.PeeringSide;
import dev.drawbridge.events.id.RegionName;

/** A peering's life: nothing, pending acceptance, active; or failed, rejected, deleted. */
public sealed interface Peering {

    record Unknown() implements Peering {}

    record Pending(PeeringSide requester, PeeringSide accepter, RegionName region)
            implements Peering {}

    record Active(PeeringSide requester, PeeringSide accepter, RegionName region)
            implements Peering {}

    /**
     * @param status {@code failed}, {@code rejected} or {@code deleted}
     */
    record Over(PeeringSide requester, PeeringSide accepter, RegionName region, String status)
            implements Peering {}

    static Peering evolve(Peering peering, PeeringEvent event) {
        return switch (event) {
            case PeeringRequested r -> new Pending(r.requesterSide(), r.accepterSide(), r.region());
            case PeeringAccepted _ ->
                    peering instanceof Pending(var requester, var accepter, var region)
                            ? new Active(requester, accepter, region)
                            : peering;
            case PeeringFailed _ -> over(peering, "failed");
            case PeeringRejected _ -> over(peering, "rejected");
            case PeeringDeleted _ -> over(peering, "deleted");
        };
    }

    private static Peering over(Peering peering, String status) {
        return switch (peering) {
            case Pending(var requester, var accepter, var region) ->
                    new Over(requester, accepter, region, status);
            case Active(var requester, var accepter, var region) ->
                    new Over(requester, accepter, region, status);
            case Unknown _, Over _ -> peering;
        };
    }
}
