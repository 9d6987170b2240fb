package dev.drawbridge.provider.read;

import dev.drawbridge.events.id.ServiceId;
import dev.drawbridge.provider.domain.ClientTokens;
import dev.drawbridge.provider.domain.EndpointServiceCommand.Create;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The first transaction to insert a token has it; a second one waits for the first to end. */
@Component
final class ClientTokensInDatabase implements ClientTokens {

    private final JdbcTemplate jdbc;

    ClientTokensInDatabase(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Claim> claim(Create create) {
        if (create.clientToken() == null || insert(create, create.clientToken())) {
            return Optional.empty();
        }
        return jdbc
                .query(
                        "select service_id, parameters from client_token"
                                + " where owner = ? and region = ? and client_token = ?",
                        (row, _) -> new Claim(new ServiceId(row.getString(1)), row.getString(2)),
                        create.by().account().value(),
                        create.by().region().value(),
                        create.clientToken())
                .stream()
                .findFirst();
    }

    private boolean insert(Create create, String clientToken) {
        return jdbc.update(
                        "insert into client_token values (?, ?, ?, ?, ?) on conflict do nothing",
                        create.by().account().value(),
                        create.by().region().value(),
                        clientToken,
                        create.serviceId().value(),
                        create.parameters())
                == 1;
    }
}
