package dev.drawbridge.provider.domain.people;

import dev.drawbridge.events.decide.Decision;
import dev.drawbridge.provider.domain.Connection;
import dev.drawbridge.provider.domain.Connection.Available;
import dev.drawbridge.provider.domain.Connection.Known;
import dev.drawbridge.provider.domain.Connection.Pending;
import dev.drawbridge.provider.domain.Connection.PendingAcceptance;
import dev.drawbridge.provider.domain.ConnectionCommand.CarryOut;
import dev.drawbridge.provider.domain.ConnectionCommand.Undo;
import dev.drawbridge.provider.domain.ConnectionDecider.Circumstances;
import dev.drawbridge.provider.domain.ConnectionEvent;
import dev.drawbridge.provider.domain.ConnectionEvent.DecisionUndone;
import dev.drawbridge.provider.domain.Refusal;
import dev.drawbridge.provider.domain.rules.Verdict;

/** Decisions that have not taken effect yet. */
public final class Plans {

    private Plans() {}

    /** The timer's: whatever has happened meanwhile, a plan that is no more changes nothing. */
    public static Decision<ConnectionEvent> carryOut(
            CarryOut command, Connection state, Circumstances circumstances) {
        var plan = circumstances.story().plan();
        if (plan == null
                || plan.number() != command.number()
                || !(state instanceof Known known)
                || !isOpen(known, plan.accept())) {
            return Decision.nothing();
        }
        var offer = circumstances.offer();
        if (plan.accept() && offer != null && offer.isFullFor(known.facts())) {
            var person = plan.hand().person();
            return Decision.events(
                    new DecisionUndone(known.facts(), person, Verdict.overLimit().reason()));
        }
        return Decision.events(ByHand.settled(plan.hand(), plan.accept(), known, circumstances));
    }

    private static boolean isOpen(Known known, boolean accept) {
        return known instanceof PendingAcceptance
                || (!accept && (known instanceof Pending || known instanceof Available));
    }

    public static Decision<ConnectionEvent> undo(
            Undo undo, Known known, Circumstances circumstances) {
        var plan = circumstances.story().plan();
        if (plan == null || !isOpen(known, plan.accept())) {
            return Decision.refuse(new Refusal.NothingToUndo(undo.endpointId()));
        }
        return plan.hand().person().equals(undo.person())
                ? Decision.events(new DecisionUndone(known.facts(), undo.person(), null))
                : Decision.refuse(
                        new Refusal.MayNotDecide(
                                undo.person(), "only %s can".formatted(plan.hand().person())));
    }
}
