package dev.drawbridge.consumer.guard;

import dev.drawbridge.consumer.domain.Refusal.AlreadyRequested;
import dev.drawbridge.consumer.domain.Refusal.TokenUsedForOtherParameters;
import dev.drawbridge.consumer.domain.Tokens;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** A second user of a token waits for the first to commit. */
@Repository
final class ClientTokens implements Tokens {

    private final JdbcTemplate jdbc;

    ClientTokens(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Record> repeated(Use use) {
        return Optional.ofNullable(use.token()).flatMap(token -> repeated(token, use));
    }

    private Optional<Record> repeated(Token token, Use use) {
        var used =
                jdbc.update(
                        "insert into client_token (account, region, token, fingerprint, endpoint_id)"
                                + " values (?, ?, ?, ?, ?) on conflict do nothing",
                        use.account().value(),
                        use.region().value(),
                        key(token, use),
                        token.fingerprint(),
                        use.made());
        return used == 1 ? Optional.empty() : Optional.of(refusal(token, use));
    }

    private Record refusal(Token token, Use use) {
        return jdbc.query(
                        "select fingerprint, endpoint_id from client_token"
                                + " where account = ? and region = ? and token = ?",
                        (row, _) ->
                                row.getString(1).equals(token.fingerprint())
                                        ? new AlreadyRequested(row.getString(2))
                                        : new TokenUsedForOtherParameters(token.value()),
                        use.account().value(),
                        use.region().value(),
                        key(token, use))
                .getFirst();
    }

    /** Tokens for endpoints came first and stand alone. */
    private static String key(Token token, Use use) {
        return use.operation().equals("CreateVpcEndpoint")
                ? token.value()
                : use.operation() + " " + token.value();
    }
}
