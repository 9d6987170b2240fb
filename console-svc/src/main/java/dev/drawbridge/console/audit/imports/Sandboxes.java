package dev.drawbridge.console.audit.imports;

import dev.drawbridge.cli.verify.Verified;
import dev.drawbridge.console.audit.AuditTrail;
import dev.drawbridge.console.audit.Recorded;
import dev.drawbridge.events.id.AccountId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What accounts took in. Each sees its own, and no live view ever reads these tables. */
public final class Sandboxes {

    static final int MOST_EACH = 20;

    private static final int BATCH = 500;
    private static final int MOST_FACTS = 10_000;
    private static final String LINE =
            """
            insert into audit_import_line (import, position, message_id, topic, type, stream,
                sequence, time, principal, account, correlation_id, causation_id, event)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String UP_TO =
            """
            with newest as (
                select stream, sum(count(*)) over (order by max(position) desc) as facts
                from audit_import_line
                where import = :import and position <= :position and stream like 'vpce-%'
                group by stream order by max(position) desc limit :streams)
            select line.* from newest join audit_import_line line using (stream)
            where line.import = :import and line.position <= :position and newest.facts <= :most
            order by line.position
            """;

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final TransactionOperations transaction;

    public Sandboxes(JdbcClient jdbc, JdbcOperations batches, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.transaction = transaction;
    }

    List<Imported> of(AccountId account) {
        return jdbc.sql("select * from audit_import where account = ? order by id desc")
                .param(account.value())
                .query(Imported::of)
                .list();
    }

    Optional<Imported> find(AccountId account, long id) {
        return jdbc.sql("select * from audit_import where account = ? and id = ?")
                .params(account.value(), id)
                .query(Imported::of)
                .optional();
    }

    /** All of it or nothing. */
    long take(AccountId account, String person, String name, ExportFile file, Verified verified)
            throws NotTaken {
        if (of(account).size() >= MOST_EACH) {
            throw new NotTaken(
                    "This account keeps %d imported files already: delete one of them first."
                            .formatted(MOST_EACH));
        }
        try {
            return inOne(account, person, name, file, verified);
        } catch (NonTransientDataAccessResourceException e) {
            throw e;
        } catch (NonTransientDataAccessException e) {
            throw new NotTaken("Something in the file is nothing the database can keep.", e);
        }
    }

    private long inOne(
            AccountId account, String person, String name, ExportFile file, Verified verified)
            throws NotTaken {
        var stopped = new NotTaken[1];
        var id =
                transaction.execute(status -> {
                    try {
                        return write(account, person, name, file, verified);
                    } catch (NotTaken e) {
                        status.setRollbackOnly();
                        stopped[0] = e;
                        return 0L;
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        if (stopped[0] != null) {
            throw stopped[0];
        }
        return id;
    }

    private long write(
            AccountId account, String person, String name, ExportFile file, Verified verified)
            throws IOException, NotTaken {
        long id = head(account, person, name, verified);
        var rows = new ArrayList<@Nullable Object[]>();
        try (var lines = file.lines()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                file.event(line).ifPresent(event -> rows.add(row(id, event)));
                if (rows.size() >= BATCH) {
                    batches.batchUpdate(LINE, rows);
                    rows.clear();
                }
            }
        }
        batches.batchUpdate(LINE, rows);
        return id;
    }

    private long head(AccountId account, String person, String name, Verified verified) {
        return jdbc.sql(
                        """
                        insert into audit_import (account, person, name, seen_by, first, last,
                            log_end, events, omitted, head, exported_at, public_key, checkpoints)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        account.value(),
                        person,
                        name,
                        verified.account(),
                        verified.from(),
                        verified.to(),
                        verified.end(),
                        verified.events(),
                        verified.omitted(),
                        verified.head(),
                        verified.at(),
                        verified.publicKey(),
                        verified.checkpoints())
                .query(Long.class)
                .single();
    }

    private static @Nullable Object[] row(long id, Recorded event) {
        return new @Nullable Object[] {
            id,
            event.position(),
            event.messageId(),
            event.topic(),
            event.type(),
            event.stream(),
            event.sequence(),
            event.time().atOffset(ZoneOffset.UTC),
            event.principal(),
            event.account(),
            event.correlationId(),
            event.causationId(),
            event.event()
        };
    }

    /** All facts of one thing in it, the oldest first. */
    List<Recorded> facts(Imported sandbox, String stream) {
        return jdbc.sql(
                        "select * from audit_import_line where import = ? and stream = ?"
                                + " order by position limit ?")
                .params(sandbox.id(), stream, MOST_FACTS)
                .query(AuditTrail::row)
                .list();
    }

    /**
     * All of the connections and services that changed last up to a position, the oldest first:
     * none of them in part.
     */
    List<Recorded> upTo(Imported sandbox, long position, int streams, int most) {
        return jdbc.sql(UP_TO)
                .param("import", sandbox.id())
                .param("position", position)
                .param("streams", streams)
                .param("most", most)
                .query(AuditTrail::row)
                .list();
    }

    void delete(Imported sandbox) {
        jdbc.sql("delete from audit_import where id = ?").param(sandbox.id()).update();
    }
}
