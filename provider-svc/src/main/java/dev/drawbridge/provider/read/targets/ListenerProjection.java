package dev.drawbridge.provider.read.targets;

import dev.drawbridge.axon.replay.Rebuildable;
import dev.drawbridge.provider.domain.balancer.LoadBalancerEvent.ListenerPut;
import dev.drawbridge.provider.domain.balancer.LoadBalancerEvent.ListenerRemoved;
import dev.drawbridge.provider.domain.balancer.LoadBalancerEvent.LoadBalancerDeleted;
import dev.drawbridge.provider.read.Arrays;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("provider-listeners")
public final class ListenerProjection implements Rebuildable {

    private final JdbcTemplate jdbc;

    public ListenerProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> tables() {
        return List.of("listener");
    }

    @EventHandler
    void on(ListenerPut event) {
        var listener = event.listener();
        jdbc.update(
                """
                insert into listener values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (arn) do update
                set port = excluded.port, target_group_arn = excluded.target_group_arn,
                    tag_keys = excluded.tag_keys, tag_values = excluded.tag_values
                """,
                listener.listenerArn(),
                event.arn(),
                event.owner().value(),
                listener.protocol(),
                listener.port(),
                listener.targetGroupArn(),
                Arrays.of(listener.tags().keySet()),
                Arrays.of(listener.tags().values()));
    }

    @EventHandler
    void on(ListenerRemoved event) {
        jdbc.update("delete from listener where arn = ?", event.listenerArn());
    }

    @EventHandler
    void on(LoadBalancerDeleted event) {
        jdbc.update("delete from listener where load_balancer_arn = ?", event.arn());
    }

    @ResetHandler
    void reset() {
        jdbc.update("truncate listener");
    }
}
