package dev.drawbridge.axon.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.drawbridge.axon.replay.Rebuild.Comparison;
import dev.drawbridge.axon.replay.Rebuild.State;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows that say how far each rebuild has come, beside the tables it fills. */
final class Job {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    static final String TABLE = Shadow.SCHEMA + ".rebuild_job";

    private final JdbcTemplate jdbc;
    private final Lease lease;
    private final Halts halts;

    Job(JdbcTemplate jdbc, Lease lease, Halts halts) {
        this.jdbc = jdbc;
        this.lease = lease;
        this.halts = halts;
    }

    long open(String by) {
        Long id =
                jdbc.queryForObject(
                        """
                        insert into %s (state, head, started_by) values ('REPLAYING',
                        (select coalesce(max(global_index), 0) from domain_event), ?) returning id
                        """
                                .formatted(TABLE),
                        Long.class,
                        by);
        return id == null ? 0 : id;
    }

    List<Rebuild> latest(int many) {
        Boolean any =
                jdbc.queryForObject(
                        "select to_regclass('%s') is not null".formatted(TABLE), Boolean.class);
        if (!Boolean.TRUE.equals(any)) {
            return List.of();
        }
        boolean held = lease.held();
        var jobs =
                jdbc.query(
                        "select * from %s order by id desc limit ?".formatted(TABLE),
                        (row, _) -> read(row, held),
                        many);
        // After the jobs: one that halts meanwhile would be shown halted at nothing.
        var halted = halts.byJob();
        return jobs.stream()
                .map(job -> job.with(halted.getOrDefault(job.id(), List.of())))
                .toList();
    }

    Optional<Rebuild> find(long id) {
        return latest(Integer.MAX_VALUE).stream().filter(job -> job.id() == id).findFirst();
    }

    /**
     * Only out of one of these states, so that of two who ask at once one does it. That somebody
     * wished to cancel is forgotten by going on alone.
     */
    boolean turn(long id, State to, State... from) {
        return jdbc.update(
                        """
                        update %s set state = ?,
                            wish = case when ? then null else nullif(wish, 'pause') end,
                            ended_at = case when ? then now() end
                        where id = ? and state = any (?)
                        """
                                .formatted(TABLE),
                        to.name(),
                        to == State.REPLAYING,
                        to.over(),
                        id,
                        Arrays.stream(from).map(State::name).toArray(String[]::new))
                == 1;
    }

    /** False where nobody will read it any more. */
    boolean wish(long id, String wish) {
        return jdbc.update(
                        """
                        update %s set wish = ? where id = ? and state in ('REPLAYING', 'COMPARING')
                        """
                                .formatted(TABLE),
                        wish,
                        id)
                == 1;
    }

    String wish(long id) {
        return jdbc.query(
                        "select coalesce(wish, '') from %s where id = ?".formatted(TABLE),
                        (row, _) -> row.getString(1),
                        id)
                .getFirst();
    }

    void choose(long id, List<String> tables) {
        jdbc.update(
                "update %s set chosen = ? where id = ?".formatted(TABLE),
                tables.toArray(String[]::new),
                id);
    }

    List<String> chosen(long id) {
        return jdbc.query(
                        "select chosen from %s where id = ?".formatted(TABLE),
                        (row, _) -> List.of((String[]) row.getArray(1).getArray()),
                        id)
                .getFirst();
    }

    GapAwareTrackingToken place(long id) {
        return jdbc.query(
                        "select position, gaps from %s where id = ?".formatted(TABLE),
                        (row, _) ->
                                GapAwareTrackingToken.newInstance(
                                        row.getLong(1), longs(row.getArray(2))),
                        id)
                .getFirst();
    }

    void came(long id, long events, GapAwareTrackingToken to, long nanos) {
        jdbc.update(
                """
                update %s set events = events + ?, position = ?, gaps = ?,
                    milliseconds = milliseconds + ?,
                    head = (select coalesce(max(global_index), 0) from domain_event)
                where id = ?
                """
                        .formatted(TABLE),
                events,
                to.getIndex(),
                to.getGaps().toArray(Long[]::new),
                nanos / 1_000_000,
                id);
    }

    void compared(long id, List<Comparison> tables) {
        try {
            var json = JSON.writeValueAsString(tables);
            jdbc.update("update %s set tables = ? where id = ?".formatted(TABLE), json, id);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    void failed(long id, String problem) {
        jdbc.update("update %s set problem = ? where id = ?".formatted(TABLE), problem, id);
    }

    private static List<Long> longs(Array array) throws SQLException {
        return List.of((Long[]) array.getArray());
    }

    private static Rebuild read(ResultSet row, boolean held) throws SQLException {
        var ended = row.getTimestamp("ended_at");
        return new Rebuild(
                row.getLong("id"),
                State.valueOf(row.getString("state")),
                row.getLong("events"),
                row.getLong("position"),
                row.getLong("head"),
                row.getLong("milliseconds"),
                row.getTimestamp("started_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getString("started_by"),
                row.getString("problem"),
                held,
                tables(row.getString("tables")),
                List.of());
    }

    private static List<Comparison> tables(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
