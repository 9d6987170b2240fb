package dev.drawbridge.consumer.guard;

import dev.drawbridge.consumer.domain.Residents;
import dev.drawbridge.events.id.VpcId;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** A foreign key makes whoever moves in wait for whoever tears down, and the other way round. */
@Repository
final class JdbcResidents implements Residents {

    private final JdbcTemplate jdbc;

    JdbcResidents(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Entry open(String id, VpcId vpcId, @Nullable String name, boolean born) {
        try {
            return jdbc.update(
                                    "insert into resident (id, vpc_id, name, born)"
                                            + " values (?, ?, ?, ?) on conflict do nothing",
                                    id,
                                    vpcId.value(),
                                    name,
                                    born)
                            == 1
                    ? Entry.OPENED
                    : Entry.NAME_TAKEN;
        } catch (DataIntegrityViolationException gone) {
            return Entry.VPC_GONE;
        }
    }

    @Override
    public boolean close(String id) {
        jdbc.queryForList("select id from resident where id = ? for update", String.class, id);
        jdbc.update("delete from resident_use where user_id = ?", id);
        return jdbc.update(
                        "delete from resident where id = ? and not exists"
                                + " (select 1 from resident_use where resident_id = ?)",
                        id,
                        id)
                == 1;
    }

    /** The lock waits for whoever is just closing one of them: then it is not there. */
    @Override
    public boolean use(String userId, Collection<String> ids) {
        var asked = ids.stream().distinct().toArray(String[]::new);
        Long there =
                jdbc.queryForObject(
                        """
                        with there as materialized (
                            select id from resident where id = any (?::text[])
                            order by id for key share),
                        used as (
                            insert into resident_use (resident_id, user_id)
                            select id, ? from there on conflict do nothing)
                        select count(*) from there
                        """,
                        Long.class,
                        asked,
                        userId);
        return there != null && there == asked.length;
    }

    @Override
    public void release(String userId, Collection<String> ids) {
        if (!ids.isEmpty()) {
            jdbc.update(
                    "delete from resident_use where user_id = ? and resident_id = any (?::text[])",
                    userId,
                    ids.toArray(String[]::new));
        }
    }

    @Override
    public void releaseAllBut(String userId, Collection<String> ids) {
        jdbc.update(
                "delete from resident_use where user_id = ? and resident_id <> all (?::text[])",
                userId,
                ids.toArray(String[]::new));
    }
}
