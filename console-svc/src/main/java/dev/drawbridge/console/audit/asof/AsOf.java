package dev.drawbridge.console.audit.asof;

import dev.drawbridge.console.audit.AuditTrail;
import dev.drawbridge.console.audit.Recorded;
import dev.drawbridge.events.id.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Any thing as of any moment, as far as the account may know. */
public final class AsOf {

    private static final int MOST = 10_000;

    private final AuditTrail trail;

    public AsOf(AuditTrail trail) {
        this.trail = trail;
    }

    /**
     * As of a moment, or a number of facts, or a position in the log; whatever is given last
     * counts, and where nothing is, it is now.
     */
    public record When(@Nullable Instant at, @Nullable Integer sequence, @Nullable Long position) {

        public static final When NOW = new When(null, null, null);

        boolean includes(Recorded fact, int number) {
            return (at == null || !fact.time().isAfter(at))
                    && (sequence == null || number <= sequence)
                    && (position == null || fact.position() <= position);
        }
    }

    /** All facts of it, the oldest first. */
    public List<Recorded> facts(AccountId account, String stream) {
        return trail.after(account, 0, MOST, stream);
    }

    /** Empty where there was nothing yet, or nothing this account may see. */
    public Optional<Moment> of(List<Recorded> facts, String stream, When when) {
        var fold = new Fold();
        int number = 0;
        for (var fact : facts) {
            if (!when.includes(fact, number + 1)) {
                break;
            }
            fold.add(fact.event());
            number++;
        }
        return number == 0
                ? Optional.empty()
                : Optional.of(
                        new Moment(
                                stream, number, facts.size(), facts.get(number - 1), fold.state()));
    }
}
