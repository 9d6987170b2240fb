package dev.drawbridge.axon.replay;

import dev.drawbridge.axon.replay.Rebuild.Halt;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** The events that could not be applied, and those that somebody said to pass over. */
final class Halts {

    private static final String TABLE = Shadow.SCHEMA + ".rebuild_halt";

    private record Row(long job, Halt halt) {}

    private final JdbcTemplate jdbc;

    Halts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void layOut() {
        jdbc.execute(
                """
                create table if not exists %s (
                    job bigint not null, position bigint not null, event text not null,
                    type text not null, stream text not null, problem text not null,
                    note text, skipped_by text, skipped_at timestamptz,
                    primary key (job, position))
                """
                        .formatted(TABLE));
    }

    Map<Long, List<Halt>> byJob() {
        Boolean any =
                jdbc.queryForObject(
                        "select to_regclass('%s') is not null".formatted(TABLE), Boolean.class);
        if (!Boolean.TRUE.equals(any)) {
            return Map.of();
        }
        return jdbc
                .query(
                        "select * from %s order by job, position".formatted(TABLE),
                        (row, _) -> new Row(row.getLong("job"), read(row)))
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Row::job, Collectors.mapping(Row::halt, Collectors.toList())));
    }

    private static Halt read(ResultSet row) throws SQLException {
        var at = row.getTimestamp("skipped_at");
        return new Halt(
                row.getLong("position"),
                row.getString("event"),
                row.getString("type"),
                row.getString("stream"),
                row.getString("problem"),
                row.getString("note"),
                row.getString("skipped_by"),
                at == null ? null : at.toInstant());
    }

    Set<Long> skipped(long job) {
        return byJob().getOrDefault(job, List.of()).stream()
                .filter(Halt::skipped)
                .map(Halt::position)
                .collect(Collectors.toSet());
    }

    void at(long job, long position, String problem) {
        jdbc.update(
                """
                insert into %s (job, position, event, type, stream, problem)
                select ?, global_index, event_identifier, payload_type, aggregate_identifier, ?
                from domain_event where global_index = ?
                on conflict (job, position) do update set problem = excluded.problem
                """
                        .formatted(TABLE),
                job,
                problem,
                position);
    }

    boolean skip(long job, long position, String note, String by) {
        return jdbc.update(
                        """
                        update %s set note = ?, skipped_by = ?, skipped_at = now()
                        where job = ? and position = ? and note is null
                        """
                                .formatted(TABLE),
                        note,
                        by,
                        job,
                        position)
                == 1;
    }

    /** It is tried again. */
    void forget(long job) {
        jdbc.update("delete from %s where job = ? and note is null".formatted(TABLE), job);
    }
}
