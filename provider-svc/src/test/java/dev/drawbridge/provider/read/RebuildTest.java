package dev.drawbridge.provider.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.axon.replay.Replays;
import dev.drawbridge.provider.Scene;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The read models can be thrown away: the log makes the same ones again, side by side. */
@Tag("io")
final class RebuildTest {

    private static final List<String> TABLES =
            List.of(
                    "select * from endpoint_service order by service_id",
                    "select service_id, principal, permission_id from service_permission"
                            + " order by service_id, principal",
                    "select * from connection order by endpoint_id");

    private final Scene scene = new Scene();

    @Test
    void a_replay_into_another_schema_gives_the_same_tables() throws IOException {
        makeHistory();
        var rebuilt = rebuilt();
        scene.provider
                .bean(Replays.class)
                .into(
                        _ -> {},
                        new EndpointServiceProjection(rebuilt),
                        new ConnectionProjection(rebuilt));
        for (var table : TABLES) {
            assertThat(rows(rebuilt, table))
                    .isNotEmpty()
                    .isEqualTo(rows(scene.provider.bean(JdbcTemplate.class), table));
        }
    }

    private void makeHistory() {
        var service = scene.service(true);
        scene.permit(service, "*");
        scene.accept(service, scene.waiting(service));
        scene.reject(service, scene.waiting(service));
        var gone = scene.service(true);
        scene.reject(gone, scene.waiting(gone));
        scene.delete(gone);
    }

    private JdbcTemplate rebuilt() throws IOException {
        var url =
                scene.provider.bean(Environment.class).getRequiredProperty("spring.datasource.url");
        scene.provider.bean(JdbcTemplate.class).execute("create schema rebuilt");
        var source = new DriverManagerDataSource(url + "&currentSchema=rebuilt");
        new ResourceDatabasePopulator(migrations()).execute(source);
        return new JdbcTemplate(source);
    }

    private static Resource[] migrations() throws IOException {
        var found =
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath:db/provider/V*.sql");
        Arrays.sort(found, Comparator.comparing(Resource::getFilename));
        return found;
    }

    private static List<Map<String, String>> rows(JdbcTemplate jdbc, String table) {
        return jdbc.query(
                table,
                (row, _) -> {
                    var columns = new java.util.TreeMap<String, String>();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        columns.put(row.getMetaData().getColumnName(i), row.getString(i));
                    }
                    return columns;
                });
    }
}
