package dev.drawbridge.console.audit.export;

import dev.drawbridge.cli.verify.Tampered;
import dev.drawbridge.cli.verify.Verification;
import dev.drawbridge.cli.verify.Verified;
import dev.drawbridge.console.RunningConsole;
import dev.drawbridge.console.audit.chain.Checkpoints;
import dev.drawbridge.events.id.AccountId;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The log of a running console as a file, and what the verifier says of it. */
final class Exported {

    private final RunningConsole console;
    private final TransactionTemplate transaction;

    Exported(RunningConsole console) {
        this.console = console;
        this.transaction = new TransactionTemplate(console.bean(PlatformTransactionManager.class));
    }

    void sign() {
        console.bean(Checkpoints.class).sign();
    }

    String all() {
        return of(Optional.empty(), 1, Long.MAX_VALUE);
    }

    String of(AccountId account) {
        return of(Optional.of(account), 1, Long.MAX_VALUE);
    }

    String of(Optional<AccountId> account, long from, long to) {
        return afterwards(List.of(), new Span(account, from, to));
    }

    /** What it would say after these statements, which are undone again. */
    String after(String... statements) {
        return afterwards(List.of(statements), new Span(Optional.empty(), 1, Long.MAX_VALUE));
    }

    private String afterwards(List<String> statements, Span span) {
        var out = new ByteArrayOutputStream();
        transaction.executeWithoutResult(status -> {
            try {
                statements.forEach(statement -> console.database().sql(statement).update());
                console.bean(AuditExport.class).write(span, out);
                status.setRollbackOnly();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return out.toString(StandardCharsets.UTF_8);
    }

    static Verified verified(String export, String... kept) throws Tampered {
        try {
            return Verification.of(new BufferedReader(new StringReader(export)), "", List.of(kept));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the verifier stops; empty when it believes all of it. */
    static Optional<Tampered> found(String export, String... kept) {
        try {
            verified(export, kept);
            return Optional.empty();
        } catch (Tampered e) {
            return Optional.of(e);
        }
    }
}
