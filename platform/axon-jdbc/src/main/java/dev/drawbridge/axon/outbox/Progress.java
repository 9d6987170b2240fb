package dev.drawbridge.axon.outbox;

import java.util.List;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.jspecify.annotations.Nullable;

/** How far the outbox has come, in PostgreSQL; one instance at a time holds it. */
final class Progress {

    private static final String NAME = "outbox";
    private static final int SEGMENT = 0;

    /** Before the first event; a missing token would begin after what is still uncommitted. */
    private static final TrackingToken BEGINNING = GapAwareTrackingToken.newInstance(0, List.of());

    private final TokenStore tokens;
    private final TransactionManager transactions;

    Progress(TokenStore tokens, TransactionManager transactions) {
        this.tokens = tokens;
        this.transactions = transactions;
    }

    /** Makes it ours, or throws Axon's UnableToClaimTokenException while another has it. */
    TrackingToken claim() {
        return transactions.fetchInTransaction(() -> {
            if (tokens.fetchSegments(NAME).length == 0) {
                tokens.initializeTokenSegments(NAME, 1, BEGINNING);
            }
            @Nullable TrackingToken token = tokens.fetchToken(NAME, SEGMENT);
            return token == null ? BEGINNING : token;
        });
    }

    void keep() {
        transactions.executeInTransaction(() -> tokens.extendClaim(NAME, SEGMENT));
    }

    void moveTo(TrackingToken token) {
        transactions.executeInTransaction(() -> tokens.storeToken(token, NAME, SEGMENT));
    }

    void release() {
        transactions.executeInTransaction(() -> tokens.releaseClaim(NAME, SEGMENT));
    }
}
