package dev.drawbridge.consumer.guard;

import dev.drawbridge.consumer.domain.Refusal.PrivateNameInUse;
import dev.drawbridge.consumer.domain.endpoint.Claims.Exchange;
import dev.drawbridge.events.id.EndpointId;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** A VPC resolves a private name to one endpoint; a second one waits for the first to commit. */
@Repository
final class PrivateNames {

    private final JdbcTemplate jdbc;

    PrivateNames(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Record> refusal(Exchange wanted) {
        return wanted.namesTaken().stream()
                .sorted()
                .filter(name -> !take(name, wanted))
                .<Record>map(name -> new PrivateNameInUse(name, wanted.vpcId()))
                .findFirst();
    }

    private boolean take(String name, Exchange wanted) {
        return jdbc.update(
                        "insert into private_name (vpc_id, dns_name, endpoint_id) values (?, ?, ?)"
                                + " on conflict do nothing",
                        wanted.vpcId().value(),
                        name,
                        wanted.endpointId().value())
                == 1;
    }

    void giveBack(Exchange wanted) {
        for (var name : wanted.namesLeft()) {
            jdbc.update(
                    "delete from private_name where vpc_id = ? and dns_name = ?"
                            + " and endpoint_id = ?",
                    wanted.vpcId().value(),
                    name,
                    wanted.endpointId().value());
        }
    }

    void giveBackAll(EndpointId endpointId) {
        jdbc.update("delete from private_name where endpoint_id = ?", endpointId.value());
    }
}
