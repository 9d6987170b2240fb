package dev.drawbridge.messaging.inbox;

import dev.drawbridge.messaging.TransientFailure;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Whose fault is it: the surroundings', the moment's, or the message's own? */
final class Failures {

    enum Fault {
        /** The database is away: wait for it, however long. */
        OUTAGE,
        /** Somebody else was quicker: the next try may work. */
        CONTENTION,
        /** It will fail again: park. */
        MESSAGE
    }

    private static final int DEEPEST = 20;

    /** SQL states: connection, resources, shutdown of the server, system error. */
    private static final Set<String> OUTAGES = Set.of("08", "53", "57", "58");

    private static final String READ_ONLY = "25006";

    /** Serialization, deadlock, lock not available, statement timeout. */
    private static final Set<String> CONTENTIONS = Set.of("40001", "40P01", "55P03", "57014");

    private final List<TransientFailure> others;

    Failures(List<TransientFailure> others) {
        this.others = List.copyOf(others);
    }

    Fault of(Throwable thrown) {
        var chain = chain(thrown);
        if (chain.stream().anyMatch(t -> others.stream().anyMatch(o -> o.isTransient(t)))) {
            return Fault.CONTENTION;
        }
        // The server's own word first: Spring calls a row that is too wide a failed resource.
        return chain.stream()
                .filter(SQLException.class::isInstance)
                .map(t -> ((SQLException) t).getSQLState())
                .filter(Objects::nonNull)
                .findFirst()
                .map(Failures::byState)
                .orElseGet(() -> byType(chain));
    }

    private static Fault byState(String state) {
        if (CONTENTIONS.contains(state)) {
            return Fault.CONTENTION;
        }
        var outage = state.equals(READ_ONLY) || OUTAGES.stream().anyMatch(state::startsWith);
        return outage ? Fault.OUTAGE : Fault.MESSAGE;
    }

    private static Fault byType(List<Throwable> chain) {
        var fault = Fault.MESSAGE;
        for (var thrown : chain) {
            switch (thrown) {
                case DataAccessResourceFailureException _,
                        CannotCreateTransactionException _,
                        SQLTransientException _,
                        SQLRecoverableException _ -> {
                    return Fault.OUTAGE;
                }
                case StackOverflowError _ -> {}
                case VirtualMachineError _ -> {
                    return Fault.OUTAGE;
                }
                // Without a state it comes from the pool or the driver, such as a closed
                // connection.
                case ConcurrencyFailureException _, QueryTimeoutException _, SQLException _ ->
                        fault = Fault.CONTENTION;
                default -> {}
            }
        }
        return fault;
    }

    private static List<Throwable> chain(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .toList();
    }
}
