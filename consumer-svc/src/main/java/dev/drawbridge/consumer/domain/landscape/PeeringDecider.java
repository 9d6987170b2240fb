package dev.drawbridge.consumer.domain.landscape;

import dev.drawbridge.consumer.domain.landscape.Obstacle.NoTransition;
import dev.drawbridge.consumer.domain.landscape.Obstacle.NotTheAccepter;
import dev.drawbridge.consumer.domain.landscape.Obstacle.NotThere;
import dev.drawbridge.consumer.domain.landscape.PeeringCommand.AcceptPeering;
import dev.drawbridge.consumer.domain.landscape.PeeringCommand.DeletePeering;
import dev.drawbridge.consumer.domain.landscape.PeeringCommand.RejectPeering;
import dev.drawbridge.consumer.domain.landscape.PeeringCommand.RequestPeering;
import dev.drawbridge.consumer.domain.network.Cidr;
import dev.drawbridge.events.LandscapeEvent.PeeringAccepted;
import dev.drawbridge.events.LandscapeEvent.PeeringDeleted;
import dev.drawbridge.events.LandscapeEvent.PeeringEvent;
import dev.drawbridge.events.LandscapeEvent.PeeringFailed;
import dev.drawbridge.events.LandscapeEvent.PeeringRejected;
import dev.drawbridge.events.LandscapeEvent.PeeringRequested;
import dev.drawbridge.events.LandscapeEvent.PeeringSide;
import dev.drawbridge.events.decide.Decision;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.RegionName;
import java.util.Optional;

public final class PeeringDecider {

    private static final String OVERLAP =
            "Failed due to incorrect VPC-ID, Account ID, or overlapping CIDR range";

    /** What a caller may know of a peering: both sides, and where it stands. */
    private record Seen(PeeringSide requester, PeeringSide accepter, String status) {}

    private PeeringDecider() {}

    public static Decision<PeeringEvent> decide(PeeringCommand command, Peering peering) {
        return switch (command) {
            case RequestPeering request -> request(request, peering);
            case AcceptPeering(var id, var caller, var region) ->
                    seen(peering, caller, region)
                            .map(seen -> accept(id, caller, seen))
                            .orElseGet(() -> notThere(id));
            case RejectPeering(var id, var caller, var region) ->
                    seen(peering, caller, region)
                            .map(seen -> reject(id, caller, seen))
                            .orElseGet(() -> notThere(id));
            case DeletePeering(var id, var caller, var region) ->
                    seen(peering, caller, region)
                            .map(seen -> delete(id, caller, seen))
                            .orElseGet(() -> notThere(id));
        };
    }

    private static Decision<PeeringEvent> notThere(String id) {
        return Decision.refuse(new NotThere(Kind.PEERING, id));
    }

    private static Optional<Seen> seen(Peering peering, AccountId caller, RegionName region) {
        var seen =
                switch (peering) {
                    case Peering.Pending(var r, var a, var where) when where.equals(region) ->
                            Optional.of(new Seen(r, a, "pending-acceptance"));
                    case Peering.Active(var r, var a, var where) when where.equals(region) ->
                            Optional.of(new Seen(r, a, "active"));
                    case Peering.Over(var r, var a, var where, var status)
                            when where.equals(region) ->
                            Optional.of(new Seen(r, a, status));
                    case Peering.Unknown _, Peering.Pending _, Peering.Active _, Peering.Over _ ->
                            Optional.<Seen>empty();
                };
        return seen.filter(
                s -> s.requester().owner().equals(caller) || s.accepter().owner().equals(caller));
    }

    private static Decision<PeeringEvent> request(RequestPeering request, Peering peering) {
        if (!(peering instanceof Peering.Unknown)) {
            return Decision.nothing();
        }
        var owner = request.requester().owner();
        var accepter = request.accepter().owner();
        var requested =
                new PeeringRequested(
                        request.peeringId(),
                        owner,
                        accepter,
                        request.region(),
                        request.requester(),
                        request.accepter(),
                        request.tags());
        return overlap(request.requester(), request.accepter())
                ? Decision.events(
                        requested, new PeeringFailed(request.peeringId(), owner, accepter, OVERLAP))
                : Decision.events(requested);
    }

    private static boolean overlap(PeeringSide one, PeeringSide other) {
        var a = Cidr.parse(one.cidrBlock());
        var b = Cidr.parse(other.cidrBlock());
        return a.flatMap(x -> b.map(y -> x.contains(y) || y.contains(x))).orElse(true);
    }

    private static Decision<PeeringEvent> accept(String id, AccountId caller, Seen seen) {
        if (!seen.accepter().owner().equals(caller)) {
            return Decision.refuse(new NotTheAccepter(caller, id));
        }
        return seen.status().equals("pending-acceptance")
                ? Decision.events(new PeeringAccepted(id, seen.requester().owner(), caller))
                : Decision.refuse(new NoTransition(id, seen.status(), "active"));
    }

    private static Decision<PeeringEvent> reject(String id, AccountId caller, Seen seen) {
        if (!seen.accepter().owner().equals(caller)) {
            return Decision.refuse(new NotTheAccepter(caller, id));
        }
        return seen.status().equals("pending-acceptance")
                ? Decision.events(new PeeringRejected(id, seen.requester().owner(), caller))
                : Decision.refuse(new NoTransition(id, seen.status(), "rejected"));
    }

    /** Either side ends what is active; only the requester takes back what is pending. */
    private static Decision<PeeringEvent> delete(String id, AccountId caller, Seen seen) {
        var requester = seen.requester().owner();
        var mayEnd =
                seen.status().equals("active")
                        || seen.status().equals("pending-acceptance") && requester.equals(caller);
        return mayEnd
                ? Decision.events(
                        new PeeringDeleted(id, requester, seen.accepter().owner(), caller))
                : Decision.refuse(new NoTransition(id, seen.status(), "deleted"));
    }
}
