package dev.drawbridge.axon.counter;

import dev.drawbridge.axon.counter.CounterEvent.Changed;
import dev.drawbridge.axon.counter.CounterEvent.Opened;
import dev.drawbridge.axon.counter.Refusal.BelowZero;
import dev.drawbridge.axon.counter.Refusal.NoSuchCounter;
import dev.drawbridge.events.decide.Decision;

/** Pure, total. */
final class CounterDecider {

    private CounterDecider() {}

    static Decision<CounterEvent> decide(CounterCommand command, Counter state) {
        return switch (command) {
            case CounterCommand.Open(var id) ->
                    state instanceof Counter.Open
                            ? Decision.nothing()
                            : Decision.events(new Opened(id));
            case CounterCommand.Change(var id, long by) ->
                    switch (state) {
                        case Counter.Unborn() -> Decision.refuse(new NoSuchCounter());
                        case Counter.Open(long total, long _) when total + by < 0 ->
                                Decision.refuse(new BelowZero(total));
                        case Counter.Open _ -> Decision.events(new Changed(id, by));
                    };
            case CounterCommand.Drain(var id) ->
                    state instanceof Counter.Open(long total, long _) && total > 0
                            ? Decision.events(new Changed(id, -total))
                            : Decision.nothing();
        };
    }
}
