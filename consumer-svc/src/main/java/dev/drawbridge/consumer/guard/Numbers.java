package dev.drawbridge.consumer.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Gives numbers out of places, each once. The primary key decides; who loses looks again. Small
 * places are locked first, so that nobody loses twice and nobody waits for one who waits for him.
 */
@Repository
final class Numbers {

    private static final int ATTEMPTS = 64;

    private static final String TAKE =
            """
            with small as materialized (
                select id from place where id = any (?::text[]) order by id for no key update),
            locked as materialized (select count(*) as places from small)
            insert into claim (place, number, endpoint_id)
            select wish.place, free.number, ?
            from unnest(?::text[], ?::bigint[], ?::bigint[], ?::bigint[])
                as wish (place, low, high, most)
            cross join locked
            cross join lateral (
                select candidate.number
                from generate_series(wish.low, wish.high) as candidate (number)
                where locked.places >= 0 and (wish.most is null or wish.most > (
                    select count(*) from claim as all_taken where all_taken.place = wish.place))
                and not exists (
                    select 1 from claim as taken
                    where taken.place = wish.place
                    and taken.number between wish.low and wish.high
                    and taken.number = candidate.number)
                order by random() limit 1) as free
            on conflict do nothing
            returning place, number
            """;

    /**
     * @param refusal why not all could be given; then the transaction is to be rolled back
     */
    record Given(Map<String, Long> byPlace, Optional<Record> refusal) {}

    private final JdbcTemplate jdbc;

    Numbers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Given take(String endpointId, List<Wish> wishes) {
        var given = new HashMap<String, Long>();
        var open = new ArrayList<>(wishes);
        if (open.isEmpty()) {
            return new Given(given, Optional.empty());
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            given.putAll(takeFrom(open, attempt, endpointId));
            open.removeIf(wish -> given.containsKey(wish.place()));
            if (open.isEmpty()) {
                return new Given(given, Optional.empty());
            }
            var exhausted = open.stream().filter(this::exhausted).findFirst();
            if (exhausted.isPresent()) {
                return new Given(given, Optional.of(exhausted.get().refusal()));
            }
        }
        return new Given(given, Optional.of(open.getFirst().refusal()));
    }

    private Map<String, Long> takeFrom(List<Wish> wishes, int attempt, String endpointId) {
        var taken = new HashMap<String, Long>();
        var random = ThreadLocalRandom.current();
        var windows = wishes.stream().map(wish -> wish.window(attempt, random)).toList();
        jdbc.query(
                TAKE,
                row -> {
                    taken.put(row.getString(1), row.getLong(2));
                },
                wishes.stream().filter(Wish::small).map(Wish::place).toArray(String[]::new),
                endpointId,
                windows.stream().map(Wish::place).toArray(String[]::new),
                windows.stream().mapToLong(Wish::low).toArray(),
                windows.stream().mapToLong(Wish::high).toArray(),
                windows.stream().map(Wish::most).toArray(Long[]::new));
        return taken;
    }

    private boolean exhausted(Wish wish) {
        Long taken =
                jdbc.queryForObject(
                        "select count(*) from claim where place = ? and number between ? and ?",
                        Long.class,
                        wish.place(),
                        wish.low(),
                        wish.last());
        return taken != null && taken >= wish.capacity();
    }
}
