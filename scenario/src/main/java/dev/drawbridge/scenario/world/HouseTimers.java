package dev.drawbridge.scenario.world;

import dev.drawbridge.provider.domain.ConnectionCommand.Expire;
import dev.drawbridge.scenario.engine.Timers;
import dev.drawbridge.scenario.world.Agenda.Whose;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * A side's timers on the agenda.
 *
 * @param act sends the command when it is due
 */
record HouseTimers(Agenda agenda, Consumer<Object> act) implements Timers {

    @Override
    public Instant now() {
        return agenda.now();
    }

    @Override
    public void after(Duration delay, Object command) {
        var whose = command instanceof Expire ? Whose.PATIENCE : Whose.HOUSE;
        agenda.at(agenda.now().plus(delay), whose, () -> act.accept(command));
    }
}
