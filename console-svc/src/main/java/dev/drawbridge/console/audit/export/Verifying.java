package dev.drawbridge.console.audit.export;

import dev.drawbridge.cli.verify.Tampered;
import dev.drawbridge.cli.verify.Verification;
import dev.drawbridge.cli.verify.Verified;
import dev.drawbridge.console.audit.chain.Checkpoint;
import dev.drawbridge.console.audit.chain.Checkpoints;
import dev.drawbridge.console.audit.chain.SigningKey;
import dev.drawbridge.events.id.AccountId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The log, exported and verified in one go, without a file between: one at a time. */
@Component
final class Verifying {

    private static final Logger LOG = LoggerFactory.getLogger(Verifying.class);
    private static final int PIPE = 1 << 20;

    private final AuditExport export;
    private final Checkpoints checkpoints;
    private final SigningKey key;
    private final Semaphore one = new Semaphore(1);

    Verifying(AuditExport export, Checkpoints checkpoints, SigningKey key) {
        this.export = export;
        this.checkpoints = checkpoints;
        this.key = key;
    }

    /**
     * What was found.
     *
     * @param verified null where it does not hold
     * @param why where it does not, with the first bad position
     * @param lastGood the last signed head before that; null for none
     */
    public record Found(
            @Nullable Verified verified, String why, long position, @Nullable Checkpoint lastGood) {

        public boolean holds() {
            return verified != null;
        }
    }

    /** Empty while another is being verified. */
    Optional<Found> verify(Optional<AccountId> who) throws IOException {
        if (!one.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return Optional.of(piped(new Span(who, 1, Long.MAX_VALUE)));
        } finally {
            one.release();
        }
    }

    private Found piped(Span span) throws IOException {
        var failed = new AtomicReference<RuntimeException>();
        try (var in = new PipedInputStream(PIPE);
                var out = new PipedOutputStream(in);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Thread.ofVirtual().name("audit-verify").start(() -> write(span, out, failed));
            var found = found(lines);
            // Half an export looks like a log that was cut.
            if (failed.get() != null) {
                throw failed.get();
            }
            return found;
        }
    }

    private void write(Span span, PipedOutputStream out, AtomicReference<RuntimeException> failed) {
        try (out) {
            try {
                export.write(span, out);
            } catch (RuntimeException e) {
                failed.set(e);
            }
        } catch (IOException e) {
            LOG.debug("Whoever reads has seen enough: {}", e.toString());
        }
    }

    private Found found(BufferedReader lines) throws IOException {
        try {
            var verified = Verification.of(lines, key.publicText(), List.of());
            return new Found(verified, "", 0, null);
        } catch (Tampered e) {
            long bad = e.position();
            var before = checkpoints.newest(0, bad - 1, 1).stream().findFirst();
            return new Found(null, String.valueOf(e.getMessage()), bad, before.orElse(null));
        }
    }
}
