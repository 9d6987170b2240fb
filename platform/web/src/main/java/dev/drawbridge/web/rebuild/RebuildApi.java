package dev.drawbridge.web.rebuild;

import dev.drawbridge.axon.replay.Rebuilds;
import dev.drawbridge.axon.replay.Rebuilt;
import dev.drawbridge.axon.replay.Rebuilt.Comparison;
import dev.drawbridge.web.Operators;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.api.ApiFilter;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Replays the service's log beside the tables in use, and says whether they are the same. */
@RestController
@RequestMapping("/v1/${drawbridge.service}/rebuilds")
public class RebuildApi {

    /**
     * @param milliseconds that the replay took
     * @param same whether the log explains every row in use, and no other
     * @param swapped whether the new tables are in use now
     */
    public record Answer(
            long events,
            long milliseconds,
            double eventsPerSecond,
            boolean same,
            boolean swapped,
            List<Comparison> tables) {

        static Answer of(Rebuilt rebuilt) {
            long millis = Math.max(1, rebuilt.took().toMillis());
            return new Answer(
                    rebuilt.events(),
                    millis,
                    Math.round(rebuilt.events() * 1e4 / millis) / 10.0,
                    rebuilt.same(),
                    rebuilt.swapped(),
                    rebuilt.tables());
        }
    }

    private final Rebuilds rebuilds;
    private final Operators operators;

    RebuildApi(Rebuilds rebuilds, Operators operators) {
        this.rebuilds = rebuilds;
        this.operators = operators;
    }

    /** Answers when it is done. */
    @PostMapping
    Answer rebuild(
            @RequestAttribute(ApiFilter.CALL) Call call,
            @RequestParam(defaultValue = "false") boolean swap) {
        operators.admit(call);
        return Answer.of(rebuilds.rebuild(swap));
    }
}
