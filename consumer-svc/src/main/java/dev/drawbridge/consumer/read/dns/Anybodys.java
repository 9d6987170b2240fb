package dev.drawbridge.consumer.read.dns;

import dev.drawbridge.consumer.read.EndpointView;
import dev.drawbridge.consumer.read.Endpoints;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Endpoints whoever owns them: their public names are for everybody. */
@Repository
public final class Anybodys {

    private final JdbcTemplate jdbc;
    private final Endpoints endpoints;

    Anybodys(JdbcTemplate jdbc, Endpoints endpoints) {
        this.jdbc = jdbc;
        this.endpoints = endpoints;
    }

    public Optional<EndpointView> endpoint(String endpointId) {
        return jdbc
                .query(
                        "select owner, region from endpoint_view where endpoint_id = ?",
                        (row, _) ->
                                endpoints.find(
                                        row.getString(1), row.getString(2), List.of(endpointId)),
                        endpointId)
                .stream()
                .flatMap(List::stream)
                .findFirst();
    }
}
