package dev.drawbridge.consumer.read.tag;

import dev.drawbridge.consumer.read.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** All of an account in a Region that bears tags, of every kind. */
@Repository
public final class Taggables {

    private static final RowMapper<Tagged> ROW =
            (row, _) ->
                    new Tagged(
                            row.getString("id"),
                            row.getString("type"),
                            Json.tags(row.getString("tags")));

    private final JdbcTemplate jdbc;

    Taggables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The type that an id's prefix stands for; none for what is not tagged here. */
    public static Optional<String> type(String resourceId) {
        return Kind.ALL.stream()
                .filter(kind -> kind.names(resourceId))
                .findFirst()
                .filter(kind -> !kind.replicated())
                .map(Kind::type);
    }

    /** Those with a tag at least. */
    public List<Tagged> all(String owner, String region) {
        var arguments = new ArrayList<Object>();
        Kind.ALL.forEach(_ -> arguments.addAll(List.of(owner, region)));
        return jdbc.query(
                Kind.ALL.stream()
                                .map(kind -> kind.query() + " and " + kind.tags() + " <> '{}'")
                                .collect(Collectors.joining(" union all "))
                        + " order by type, id",
                ROW,
                arguments.toArray());
    }

    public List<Tagged> find(String owner, String region, Collection<String> resourceIds) {
        var kinds =
                Kind.ALL.stream()
                        .filter(kind -> resourceIds.stream().anyMatch(kind::names))
                        .toList();
        var arguments = new ArrayList<Object>();
        kinds.forEach(_ -> {
            arguments.addAll(List.of(owner, region));
            arguments.add(resourceIds.toArray(String[]::new));
        });
        return kinds.isEmpty()
                ? List.of()
                : jdbc.query(
                        kinds.stream()
                                        .map(kind ->
                                                kind.query()
                                                        + " and %s = any (?::text[])"
                                                                .formatted(kind.id()))
                                        .collect(Collectors.joining(" union all "))
                                + " order by type, id",
                        ROW,
                        arguments.toArray());
    }
}
