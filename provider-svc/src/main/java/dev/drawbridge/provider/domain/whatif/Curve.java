package dev.drawbridge.provider.domain.whatif;

import dev.drawbridge.provider.domain.rules.Rule.Then;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The time looked at in equal pieces, and how many there were of each kind in each. */
final class Curve {

    private static final int PIECES = 60;

    private final Instant from;
    private final long millisOfPiece;
    private final Counts[] pieces = new Counts[PIECES];
    private long liveBefore;

    /**
     * @param live connections at the end of the piece
     */
    public record Point(
            Instant until,
            long acceptedThen,
            long heldThen,
            long rejectedThen,
            long acceptedDraft,
            long heldDraft,
            long rejectedDraft,
            long liveThen,
            long liveDraft) {}

    private static final class Counts {
        final long[] then = new long[Then.values().length];
        final long[] draft = new long[Then.values().length];
        long liveThen;
        long liveDraft;
    }

    Curve(Instant from, Instant to) {
        this.from = from;
        this.millisOfPiece = Math.max(1, Duration.between(from, to).toMillis() / PIECES + 1);
        for (int i = 0; i < PIECES; i++) {
            pieces[i] = new Counts();
        }
    }

    void said(Instant at, Then then, Then draft) {
        var counts = piece(at);
        counts.then[then.ordinal()]++;
        counts.draft[draft.ordinal()]++;
    }

    /** What came before, and is the same for both. */
    void liveBefore(@Nullable Instant letGoAt) {
        if (letGoAt == null || letGoAt.isAfter(from)) {
            liveBefore++;
            end(letGoAt, true, true);
        }
    }

    void live(Instant since, @Nullable Instant letGoAt, boolean then, boolean draft) {
        var counts = piece(since);
        counts.liveThen += then ? 1 : 0;
        counts.liveDraft += draft ? 1 : 0;
        end(letGoAt, then, draft);
    }

    private void end(@Nullable Instant letGoAt, boolean then, boolean draft) {
        if (letGoAt != null && index(letGoAt) < PIECES) {
            var counts = piece(letGoAt);
            counts.liveThen -= then ? 1 : 0;
            counts.liveDraft -= draft ? 1 : 0;
        }
    }

    List<Point> points() {
        var points = new ArrayList<Point>();
        long liveThen = liveBefore;
        long liveDraft = liveBefore;
        for (int i = 0; i < PIECES; i++) {
            var counts = pieces[i];
            liveThen += counts.liveThen;
            liveDraft += counts.liveDraft;
            points.add(
                    new Point(
                            from.plusMillis(millisOfPiece * (i + 1)),
                            counts.then[Then.accept.ordinal()],
                            counts.then[Then.hold.ordinal()],
                            counts.then[Then.reject.ordinal()],
                            counts.draft[Then.accept.ordinal()],
                            counts.draft[Then.hold.ordinal()],
                            counts.draft[Then.reject.ordinal()],
                            liveThen,
                            liveDraft));
        }
        return points;
    }

    private Counts piece(Instant at) {
        return pieces[(int) Math.clamp(index(at), 0, PIECES - 1)];
    }

    private long index(Instant at) {
        return Duration.between(from, at).toMillis() / millisOfPiece;
    }
}
