package dev.drawbridge.web.rebuild;

import dev.drawbridge.axon.replay.Rebuild;
import dev.drawbridge.axon.replay.Rebuilds;
import dev.drawbridge.axon.replay.Rebuilds.NotNow;
import dev.drawbridge.web.Operators;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.api.ApiFilter;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Read models made again from the log, beside those in use: watched, paused, compared, swapped. */
@RestController
@RequestMapping("/v1/${drawbridge.service}/rebuilds")
public class RebuildApi {

    private static final int LATEST = 10;
    private static final int LONGEST_NOTE = 1024;

    /** Which event, so that nobody skips another one than they saw. */
    record Skip(long position, @Nullable String note) {}

    /** The latest first. */
    public record Listed(List<Progress> rebuilds) {}

    private final Rebuilds rebuilds;
    private final Operators operators;

    RebuildApi(Rebuilds rebuilds, Operators operators) {
        this.rebuilds = rebuilds;
        this.operators = operators;
    }

    @GetMapping
    Listed list(@RequestAttribute(ApiFilter.CALL) Call call) {
        operators.admit(call);
        return new Listed(rebuilds.latest(LATEST).stream().map(Progress::of).toList());
    }

    @GetMapping("/{id}")
    Progress look(@RequestAttribute(ApiFilter.CALL) Call call, @PathVariable long id) {
        operators.admit(call);
        return rebuilds.find(id)
                .map(Progress::of)
                .orElseThrow(() -> new Fault("NotFound", "There is no rebuild " + id, 404));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Progress start(@RequestAttribute(ApiFilter.CALL) Call call) {
        return ask(call, () -> rebuilds.start(call.caller().arn()));
    }

    @PostMapping("/{id}/pause")
    Progress pause(@RequestAttribute(ApiFilter.CALL) Call call, @PathVariable long id) {
        return ask(call, () -> rebuilds.pause(id));
    }

    @PostMapping("/{id}/resume")
    Progress resume(@RequestAttribute(ApiFilter.CALL) Call call, @PathVariable long id) {
        return ask(call, () -> rebuilds.resume(id));
    }

    /** Over the event it halted at; who, when and why stay with the rebuild. */
    @PostMapping("/{id}/skip")
    Progress skip(
            @RequestAttribute(ApiFilter.CALL) Call call,
            @PathVariable long id,
            @RequestBody Skip skip) {
        var note = skip.note() == null ? "" : skip.note().strip();
        if (note.isEmpty() || note.length() > LONGEST_NOTE) {
            throw Fault.invalidParameterValue(
                    "note says why the event is skipped, in %d characters at most"
                            .formatted(LONGEST_NOTE));
        }
        return ask(call, () -> rebuilds.skip(id, skip.position(), note, call.caller().arn()));
    }

    @PostMapping("/{id}/cancel")
    Progress cancel(@RequestAttribute(ApiFilter.CALL) Call call, @PathVariable long id) {
        return ask(call, () -> rebuilds.cancel(id));
    }

    /** Without a table: all of them. */
    @PostMapping("/{id}/swap")
    Progress swap(
            @RequestAttribute(ApiFilter.CALL) Call call,
            @PathVariable long id,
            @RequestParam(defaultValue = "") List<String> table) {
        return ask(call, () -> rebuilds.swap(id, table));
    }

    private Progress ask(Call call, Supplier<Rebuild> order) {
        operators.admit(call);
        try {
            return Progress.of(order.get());
        } catch (NotNow e) {
            throw new Fault("IncorrectState", String.valueOf(e.getMessage()), 409);
        }
    }
}
