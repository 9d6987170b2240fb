package dev.drawbridge.provider.read.targets;

import dev.drawbridge.provider.domain.Scope;
import dev.drawbridge.provider.domain.targets.TargetGroupCommand.Create;
import dev.drawbridge.provider.domain.targets.TargetGroups;
import dev.drawbridge.provider.read.Names;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Rows locked in the transaction at hand: being deleted against being used is decided here. */
@Component
final class TargetGroupsInDatabase implements TargetGroups {

    private final JdbcTemplate jdbc;

    TargetGroupsInDatabase(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The first transaction to insert a name has it; a second one waits for the first to end. */
    @Override
    public Optional<Named> claimName(Create create) {
        return Names.claim(() -> insertName(create), () -> named(create));
    }

    private boolean insertName(Create create) {
        return jdbc.update(
                        "insert into target_group_name values (?, ?, ?, ?) on conflict do nothing",
                        create.by().account().value(),
                        create.by().region().value(),
                        create.name(),
                        create.arn())
                == 1;
    }

    private Optional<Named> named(Create create) {
        var vpc = create.vpcId();
        var check = create.healthCheck();
        return jdbc
                .query(
                        """
                        select n.arn, protocol = ? and port = ? and coalesce(vpc_id, '') = ?
                            and check_port = ? and check_interval = ? and check_timeout = ?
                            and check_healthy = ? and check_unhealthy = ? as alike
                        from target_group_name n join target_group g on g.arn = n.arn
                        where n.owner = ? and n.region = ? and n.name = ?
                        """,
                        (row, _) -> new Named(row.getString("arn"), row.getBoolean("alike")),
                        create.protocol(),
                        create.port(),
                        vpc == null ? "" : vpc.value(),
                        check.port(),
                        check.intervalSeconds(),
                        check.timeoutSeconds(),
                        check.healthyCount(),
                        check.unhealthyCount(),
                        create.by().account().value(),
                        create.by().region().value(),
                        create.name())
                .stream()
                .findFirst();
    }

    /** Locks first, then looks in a statement of its own, which sees what the lock waited for. */
    @Override
    public Use shut(String arn, Scope owner) {
        var standing =
                jdbc.query(
                        """
                        select arn from target_group
                        where arn = ? and owner = ? and region = ? for update
                        """,
                        (row, _) -> row.getString("arn"),
                        arn,
                        owner.account().value(),
                        owner.region().value());
        return standing.isEmpty()
                ? Use.NOT_ASKED
                : new Use(
                        true,
                        jdbc.query(
                                """
                                select distinct load_balancer_arn from listener
                                where target_group_arn = ?
                                """,
                                (row, _) -> row.getString(1),
                                arn));
    }
}
