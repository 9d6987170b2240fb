package dev.drawbridge.provider.api;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.events.id.EndpointId;
import dev.drawbridge.events.id.ServiceId;
import dev.drawbridge.provider.domain.ConnectionCommand;
import dev.drawbridge.provider.domain.ConnectionCommand.Accept;
import dev.drawbridge.provider.domain.ConnectionCommand.Reject;
import dev.drawbridge.provider.domain.ConnectionCommand.Undo;
import dev.drawbridge.provider.domain.people.Hand;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.FaultMapper;
import dev.drawbridge.wire.text.Digest;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Decisions by people: one, or many with an answer for each. */
@RestController
final class DecisionsApi {

    /**
     * @param undoable it takes effect only after the undo window
     * @param inPlaceOf somebody who has delegated to the caller
     */
    record Word(@Nullable String reason, @Nullable Boolean undoable, @Nullable String inPlaceOf) {}

    record Many(
            @Nullable String decision,
            @Nullable List<String> endpointIds,
            @Nullable String reason,
            @Nullable Boolean undoable,
            @Nullable String inPlaceOf) {}

    /**
     * @param code null where it was done
     */
    record Outcome(String endpointId, @Nullable String code, @Nullable String detail, int status) {}

    record Outcomes(List<Outcome> items) {}

    private record Asked(String endpointId, String decision, Word word) {}

    private final Askers askers;
    private final RequestsApi requests;
    private final Commands commands;
    private final FaultMapper faults;
    private final int undoSeconds;

    DecisionsApi(
            Askers askers,
            RequestsApi requests,
            Commands commands,
            FaultMapper faults,
            @Value("${drawbridge.undo-window:10s}") Duration undoWindow) {
        this.askers = askers;
        this.requests = requests;
        this.commands = commands;
        this.faults = faults;
        this.undoSeconds = Math.toIntExact(undoWindow.toSeconds());
    }

    /**
     * @param decision accept or reject what waits, or revoke what was let in
     */
    @PostMapping("/v1/provider/requests/{endpointId}/{decision:accept|reject|revoke}")
    Item decide(
            @PathVariable String endpointId,
            @PathVariable String decision,
            @RequestBody(required = false) @Nullable Word word,
            HttpServletRequest http) {
        var asker = askers.of(http);
        decide(asker, new Asked(endpointId, decision, word == null ? NOTHING : word));
        return requests.one(asker, endpointId);
    }

    private static final Word NOTHING = new Word(null, null, null);

    @PostMapping("/v1/provider/requests/{endpointId}/undo")
    Item undo(@PathVariable String endpointId, HttpServletRequest http) {
        var asker = askers.of(http);
        var item = requests.one(asker, endpointId);
        commands.<Object>send(
                new Undo(
                        new EndpointId(item.endpointId()),
                        new ServiceId(item.serviceId()),
                        asker.scope(),
                        asker.person()),
                asker.metadata());
        return requests.one(asker, endpointId);
    }

    @PostMapping("/v1/provider/decisions")
    Outcomes decideMany(@RequestBody Many many, HttpServletRequest http) {
        var asker = askers.of(http);
        var decision = many.decision();
        var ids = many.endpointIds();
        if (decision == null || !List.of("accept", "reject", "revoke").contains(decision)) {
            throw Fault.invalidParameterValue("decision is accept, reject or revoke");
        }
        if (ids == null || ids.isEmpty()) {
            throw Fault.missingParameter("endpointIds");
        }
        if (ids.contains(null)) {
            throw Fault.invalidParameterValue("A null in endpointIds is no endpoint");
        }
        var word = new Word(many.reason(), many.undoable(), many.inPlaceOf());
        return new Outcomes(
                ids.stream().map(id -> outcome(asker, new Asked(id, decision, word))).toList());
    }

    private Outcome outcome(Asker asker, Asked asked) {
        try {
            decide(asker, asked);
            return new Outcome(asked.endpointId(), null, null, 200);
        } catch (RuntimeException thrown) {
            var fault = faults.find(thrown).orElseThrow(() -> thrown);
            return new Outcome(asked.endpointId(), fault.code(), fault.text(), fault.status());
        }
    }

    private void decide(Asker asker, Asked asked) {
        var reason = asked.word().reason();
        if (!asked.decision().equals("accept") && (reason == null || reason.isBlank())) {
            throw new Fault("MissingReason", "Say in reason why it is rejected");
        }
        var item = requests.one(asker, asked.endpointId());
        commands.<Object>send(command(asker, asked, item, hand(asker, asked)), asker.metadata());
    }

    private static ConnectionCommand command(Asker asker, Asked asked, Item item, Hand hand) {
        var endpointId = new EndpointId(item.endpointId());
        var serviceId = new ServiceId(item.serviceId());
        return asked.decision().equals("accept")
                ? new Accept(endpointId, serviceId, asker.scope(), hand)
                : new Reject(endpointId, serviceId, asker.scope(), hand);
    }

    private Hand hand(Asker asker, Asked asked) {
        var word = asked.word();
        return new Hand(
                asker.person(),
                word.inPlaceOf(),
                word.reason(),
                !asked.decision().equals("revoke"),
                Boolean.TRUE.equals(word.undoable()) ? undoSeconds : 0,
                Digest.of(asker.person(), asked));
    }
}
