package dev.drawbridge.provider.read.rules;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.axon.replay.Replays;
import dev.drawbridge.provider.Api;
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

/** Rules, requests, the register and the delegations come out of the log as they are. */
@Tag("io")
final class RulesRebuildTest {

    private static final List<String> TABLES =
            List.of(
                    "select * from rule_set_version order by service_id, version",
                    "select * from rule_set_draft order by service_id",
                    "select * from organization_path order by owner, account",
                    "select * from delegation order by owner, delegate, person",
                    "select * from connection_request order by endpoint_id");

    private final Scene scene = new Scene();
    private final Api ana = new Api(scene.provider, scene.account(), "ana");

    @Test
    void a_replay_into_another_schema_gives_the_same_tables() throws IOException {
        var service = scene.service(true);
        ana.publish(service, "{'rules': [{'id': 'two', 'then': 'hold', 'people': 2}]}");
        ana.put("/services/" + service + "/rules/draft", "{'rules': []}");
        ana.put("/organization/222222222222", "{'path': 'o-1/dev'}");
        ana.post("/delegations", "{'delegate': 'bo', 'until': '2099-01-01T00:00:00Z'}");
        ana.decide("accept", scene.waiting(service).endpointId().value(), "{}");
        scene.reject(service, scene.waiting(service));
        var rebuilt = rebuilt();
        scene.provider
                .bean(Replays.class)
                .into(
                        _ -> {},
                        new RuleBookProjection(rebuilt),
                        new OwnerProjection(rebuilt),
                        new RequestProjection(rebuilt));
        for (var table : TABLES) {
            assertThat(rows(rebuilt, table))
                    .isNotEmpty()
                    .isEqualTo(rows(scene.provider.bean(JdbcTemplate.class), table));
        }
    }

    private static List<Map<String, Object>> rows(JdbcTemplate jdbc, String table) {
        var rows = jdbc.queryForList(table);
        rows.forEach(row -> row.replaceAll((_, value) -> String.valueOf(value)));
        return rows;
    }

    private JdbcTemplate rebuilt() throws IOException {
        var url =
                scene.provider.bean(Environment.class).getRequiredProperty("spring.datasource.url");
        scene.provider.bean(JdbcTemplate.class).execute("create schema rules_rebuilt");
        var source = new DriverManagerDataSource(url + "&currentSchema=rules_rebuilt");
        var migrations =
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath:db/provider/V*.sql");
        Arrays.sort(migrations, Comparator.comparingInt(RulesRebuildTest::number));
        new ResourceDatabasePopulator(migrations).execute(source);
        return new JdbcTemplate(source);
    }

    private static int number(Resource migration) {
        return Integer.parseInt(
                requireNonNull(migration.getFilename()).replaceFirst("V10_(\\d+)__.*", "$1"));
    }
}
