package dev.drawbridge.consumer.guard;

import dev.drawbridge.consumer.domain.Refusal.AlreadyRequested;
import dev.drawbridge.consumer.domain.Refusal.TokenUsedForOtherParameters;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.RequestEndpoint;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.Token;
import dev.drawbridge.events.Connection;
import dev.drawbridge.events.id.EndpointId;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** A token is used once by an account in a Region; a second user waits for the first to commit. */
@Repository
final class ClientTokens {

    private final JdbcTemplate jdbc;

    ClientTokens(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Record> refusal(RequestEndpoint request) {
        return Optional.ofNullable(request.token())
                .flatMap(token -> refusal(token, request.connection()));
    }

    private Optional<Record> refusal(Token token, Connection connection) {
        var account = connection.endpointOwner().value();
        var region = connection.region().value();
        var used =
                jdbc.update(
                        "insert into client_token (account, region, token, fingerprint, endpoint_id)"
                                + " values (?, ?, ?, ?, ?) on conflict do nothing",
                        account,
                        region,
                        token.value(),
                        token.fingerprint(),
                        connection.endpointId().value());
        return used == 1 ? Optional.empty() : Optional.of(repeated(token, account, region));
    }

    private Record repeated(Token token, String account, String region) {
        return jdbc.query(
                        "select fingerprint, endpoint_id from client_token"
                                + " where account = ? and region = ? and token = ?",
                        (row, _) ->
                                row.getString(1).equals(token.fingerprint())
                                        ? new AlreadyRequested(new EndpointId(row.getString(2)))
                                        : new TokenUsedForOtherParameters(token.value()),
                        account,
                        region,
                        token.value())
                .getFirst();
    }
}
