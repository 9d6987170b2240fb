package dev.drawbridge.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.messaging.inbox.Failures.Fault;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

class FailuresTest {

    private final Failures failures =
            new Failures(List.of(e -> e instanceof UnsupportedOperationException));

    @ParameterizedTest
    @CsvSource({
        "08006, OUTAGE",
        "57P01, OUTAGE",
        "53300, OUTAGE",
        "53100, OUTAGE",
        "25006, OUTAGE",
        "40001, CONTENTION",
        "40P01, CONTENTION",
        "55P03, CONTENTION",
        "57014, CONTENTION",
        "23505, MESSAGE",
        "22021, MESSAGE",
        "42P01, MESSAGE",
        "25P02, MESSAGE",
        "54000, MESSAGE"
    })
    void the_server_says_whose_fault_it_is(String state, Fault fault) {
        var cause = new SQLException("so it is", state);
        assertThat(failures.of(new IllegalStateException(cause))).isEqualTo(fault);
        assertThat(failures.of(new DataAccessResourceFailureException("as Spring sees it", cause)))
                .isEqualTo(fault);
    }

    @Test
    void what_never_reached_the_server_is_told_by_its_type() {
        var timeout = new SQLTransientConnectionException("no connection in time");
        assertThat(failures.of(new CannotGetJdbcConnectionException("none", timeout)))
                .isEqualTo(Fault.OUTAGE);
        assertThat(failures.of(new SQLException("Connection is closed")))
                .isEqualTo(Fault.CONTENTION);
        assertThat(failures.of(new OutOfMemoryError())).isEqualTo(Fault.OUTAGE);
        assertThat(failures.of(new StackOverflowError())).isEqualTo(Fault.MESSAGE);
        assertThat(failures.of(new NullPointerException())).isEqualTo(Fault.MESSAGE);
        assertThat(failures.of(new NoClassDefFoundError())).isEqualTo(Fault.MESSAGE);
    }

    @Test
    void a_service_may_know_better() {
        assertThat(failures.of(new RuntimeException(new UnsupportedOperationException())))
                .isEqualTo(Fault.CONTENTION);
    }
}
