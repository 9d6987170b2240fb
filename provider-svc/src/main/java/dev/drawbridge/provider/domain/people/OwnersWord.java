package dev.drawbridge.provider.domain.people;

import dev.drawbridge.events.decide.Decision;
import dev.drawbridge.provider.domain.Connection;
import dev.drawbridge.provider.domain.Connection.Available;
import dev.drawbridge.provider.domain.Connection.Deleted;
import dev.drawbridge.provider.domain.Connection.Deleting;
import dev.drawbridge.provider.domain.Connection.Expired;
import dev.drawbridge.provider.domain.Connection.Failed;
import dev.drawbridge.provider.domain.Connection.Known;
import dev.drawbridge.provider.domain.Connection.Pending;
import dev.drawbridge.provider.domain.Connection.PendingAcceptance;
import dev.drawbridge.provider.domain.Connection.Rejected;
import dev.drawbridge.provider.domain.ConnectionCommand.Accept;
import dev.drawbridge.provider.domain.ConnectionCommand.Reject;
import dev.drawbridge.provider.domain.ConnectionCommand.Undo;
import dev.drawbridge.provider.domain.ConnectionDecider.Circumstances;
import dev.drawbridge.provider.domain.ConnectionEvent;
import dev.drawbridge.provider.domain.Offer;
import dev.drawbridge.provider.domain.Refusal;
import dev.drawbridge.provider.domain.Scope;
import org.jspecify.annotations.Nullable;

/** What the owner of a service says of a connection: by AWS's calls or by our own. */
public final class OwnersWord {

    private OwnersWord() {}

    public static Decision<ConnectionEvent> accept(
            Accept accept, Connection state, Circumstances circumstances) {
        if (!owns(accept.by(), circumstances.offer())) {
            return Decision.refuse(new Refusal.NoSuchService(accept.serviceId()));
        }
        if (!(state instanceof Known known) || isElsewhere(known, accept.serviceId())) {
            return Decision.refuse(new Refusal.NotConnected(accept.endpointId()));
        }
        var tooLong = Refusal.TooLong.of("reason", accept.hand().reason());
        if (tooLong.isPresent()) {
            return Decision.refuse(tooLong.get());
        }
        if (isTooMuch(known, circumstances)) {
            return Decision.refuse(new Refusal.LimitReached(accept.endpointId()));
        }
        return switch (known) {
            case PendingAcceptance _ -> ByHand.accept(accept.hand(), known, circumstances);
            case Pending _, Available _ -> again(accept.hand(), true, known, circumstances);
            case Known _ when accept.hand().onlyWaiting() ->
                    again(accept.hand(), true, known, circumstances);
            case Rejected _ when circumstances.reAccept() ->
                    Decision.events(ByHand.settled(accept.hand(), true, known, circumstances));
            case Rejected _, Failed _, Expired _ ->
                    Decision.refuse(new Refusal.NotAcceptable(accept.endpointId(), known.shown()));
            case Deleting _, Deleted _ ->
                    Decision.refuse(new Refusal.NotConnected(accept.endpointId()));
        };
    }

    /** Nothing changes; who wants to know is told who was first. */
    private static Decision<ConnectionEvent> again(
            Hand hand, boolean accept, Known known, Circumstances circumstances) {
        return !hand.onlyWaiting() || Meanwhile.isRepeated(hand, accept, circumstances.story())
                ? Decision.nothing()
                : Decision.refuse(Meanwhile.decided(known, circumstances.story()));
    }

    public static Decision<ConnectionEvent> reject(
            Reject reject, Connection state, Circumstances circumstances) {
        if (!owns(reject.by(), circumstances.offer())) {
            return Decision.refuse(new Refusal.NoSuchService(reject.serviceId()));
        }
        if (!(state instanceof Known known) || isElsewhere(known, reject.serviceId())) {
            return Decision.refuse(new Refusal.NotConnected(reject.endpointId()));
        }
        var tooLong = Refusal.TooLong.of("reason", reject.hand().reason());
        if (tooLong.isPresent()) {
            return Decision.refuse(tooLong.get());
        }
        return switch (known) {
            case PendingAcceptance _ -> ByHand.reject(reject.hand(), known, circumstances);
            case Pending _, Available _ when !reject.hand().onlyWaiting() ->
                    ByHand.reject(reject.hand(), known, circumstances);
            case Pending _, Available _, Rejected _, Failed _, Expired _ ->
                    again(reject.hand(), false, known, circumstances);
            case Deleting _, Deleted _ ->
                    Decision.refuse(new Refusal.NotConnected(reject.endpointId()));
        };
    }

    public static Decision<ConnectionEvent> undo(
            Undo undo, Connection state, Circumstances circumstances) {
        if (!owns(undo.by(), circumstances.offer())) {
            return Decision.refuse(new Refusal.NoSuchService(undo.serviceId()));
        }
        return state instanceof Known known && !isElsewhere(known, undo.serviceId())
                ? Plans.undo(undo, known, circumstances)
                : Decision.refuse(new Refusal.NotConnected(undo.endpointId()));
    }

    /** Only what is not let in yet would be one more. */
    private static boolean isTooMuch(Known known, Circumstances circumstances) {
        var offer = circumstances.offer();
        boolean more = known instanceof PendingAcceptance || known instanceof Rejected;
        return more && offer != null && offer.isFullFor(known.facts());
    }

    private static boolean owns(Scope caller, @Nullable Offer offer) {
        return offer != null && offer.owner().equals(caller);
    }

    private static boolean isElsewhere(Known known, dev.drawbridge.events.id.ServiceId serviceId) {
        return !known.facts().serviceId().equals(serviceId);
    }
}
