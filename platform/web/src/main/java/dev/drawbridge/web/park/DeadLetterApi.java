package dev.drawbridge.web.park;

import dev.drawbridge.messaging.DeadLetter;
import dev.drawbridge.messaging.DeadLetters;
import dev.drawbridge.web.Operators;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.api.ApiFilter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The park of this service's inbox, for its operators. */
@RestController
@RequestMapping("/v1/${drawbridge.service}/dead-letters")
public class DeadLetterApi {

    private static final int MOST = 1000;

    /**
     * @param count how many are parked in all
     * @param next what to send as {@code after} to see those behind; null at the end
     */
    public record Page(long count, List<Parked> deadLetters, @Nullable Long next) {}

    /**
     * @param left how many letters have left the park, those that waited behind included
     * @param count how many are parked now
     */
    public record Retried(long left, long count) {}

    private final DeadLetters park;
    private final Operators operators;

    DeadLetterApi(DeadLetters park, Operators operators) {
        this.park = park;
        this.operators = operators;
    }

    @GetMapping
    Page list(
            @RequestAttribute(ApiFilter.CALL) Call call,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit) {
        operators.admit(call);
        if (limit < 1 || limit > MOST) {
            throw new Fault(
                    "InvalidParameterValue",
                    "limit must be from 1 to %d, not %d".formatted(MOST, limit));
        }
        var letters = park.list(after, limit);
        return new Page(
                park.count(),
                letters.stream().map(Parked::listed).toList(),
                letters.size() < limit ? null : letters.getLast().id());
    }

    @GetMapping("/{id}")
    Parked look(@RequestAttribute(ApiFilter.CALL) Call call, @PathVariable long id) {
        operators.admit(call);
        return Parked.whole(letter(id));
    }

    @PostMapping("/{id}/retry")
    Retried retry(@RequestAttribute(ApiFilter.CALL) Call call, @PathVariable long id) {
        operators.admit(call);
        letter(id);
        long before = park.count();
        park.retry(id);
        return retried(before);
    }

    @PostMapping("/retry")
    Retried retryAll(@RequestAttribute(ApiFilter.CALL) Call call) {
        operators.admit(call);
        long before = park.count();
        park.retryAll();
        return retried(before);
    }

    private Retried retried(long before) {
        long now = park.count();
        return new Retried(Math.max(0, before - now), now);
    }

    private DeadLetter letter(long id) {
        return park.find(id)
                .orElseThrow(() ->
                        new Fault(
                                "NotFound",
                                "There is no dead letter %d; it may have been handled since"
                                        .formatted(id),
                                404));
    }
}
