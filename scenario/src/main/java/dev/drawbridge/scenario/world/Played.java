package dev.drawbridge.scenario.world;

import dev.drawbridge.scenario.model.Scenario;
import java.time.Duration;
import java.util.List;

/** A scenario that has been run: what there is to tell. */
public record Played(
        Scenario scenario,
        List<Row> rows,
        Queue queue,
        Script script,
        List<Desked> people,
        Messages messages) {

    /**
     * What an approver did.
     *
     * @param voted how often it took somebody else too
     * @param tooLate how often somebody else, or the time, was first
     * @param refused how often a rule named others
     */
    public record Desked(
            String name,
            String account,
            int accepted,
            int voted,
            int rejected,
            int tooLate,
            int refused,
            Duration busy) {}

    public record Messages(long sent, long delivered, long repeated) {}
}
