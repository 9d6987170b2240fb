package dev.drawbridge.axon.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.testkit.Infrastructure;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("io")
class ShadowTest {

    private record Things() implements Rebuildable {

        @Override
        public List<String> tables() {
            return List.of("thing");
        }

        @Override
        public boolean byRow() {
            return true;
        }
    }

    @Test
    void u7_an_index_takes_the_time_it_takes() {
        var source = new SingleConnectionDataSource(Infrastructure.shared().freshDatabase(), true);
        try {
            var jdbc = new JdbcTemplate(source);
            var template = new TransactionTemplate(new DataSourceTransactionManager(source));
            jdbc.execute(
                    """
                    create schema rebuilt;
                    create table thing (id text primary key);
                    create function dawdle(id text) returns text immutable language plpgsql as
                    'begin perform pg_sleep(1.5); return id; end';
                    create index thing_slow on thing (dawdle(id));
                    """);
            var shadow =
                    new Shadow(
                            jdbc,
                            work -> template.executeWithoutResult(_ -> work.run()),
                            List.of(new Things()));
            shadow.layOut();
            jdbc.execute("insert into rebuilt.thing values ('a')");
            jdbc.execute("set transaction_timeout = '1s'");
            shadow.index();
            assertThat(
                            jdbc.queryForObject(
                                    "select count(*) from pg_indexes where schemaname = 'rebuilt'"
                                            + " and indexname = 'thing_slow'",
                                    Long.class))
                    .isEqualTo(1);
            assertThat(jdbc.queryForObject("show transaction_timeout", String.class))
                    .isEqualTo("1s");
        } finally {
            source.destroy();
        }
    }
}
