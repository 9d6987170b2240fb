package dev.drawbridge.provider.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.axon.Refused;
import dev.drawbridge.events.id.EndpointId;
import dev.drawbridge.provider.domain.ConnectionCommand;
import dev.drawbridge.provider.domain.Refusal;
import dev.drawbridge.wire.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** One decision on many connections: each on its own, the failures listed. */
@Component
final class Decided {

    private final Commands commands;

    Decided(Commands commands) {
        this.commands = commands;
    }

    /**
     * @throws Refused for the whole call, when the service is not the caller's
     */
    List<UnsuccessfulItem> each(
            List<String> endpointIds, Function<EndpointId, ConnectionCommand> command, Call call) {
        var wellFormed =
                Asked.some("VpcEndpointId", endpointIds).stream().map(Asked::endpoint).toList();
        var unsuccessful = new ArrayList<UnsuccessfulItem>();
        for (int i = 0; i < endpointIds.size(); i++) {
            var id = endpointIds.get(i);
            wellFormed
                    .get(i)
                    .map(endpointId -> refusal(command.apply(endpointId), call).map(Faults::of))
                    .orElse(Optional.of(Faults.noSuchEndpoint(id)))
                    .ifPresent(fault -> unsuccessful.add(UnsuccessfulItem.of(id, fault)));
        }
        return unsuccessful;
    }

    private Optional<Refusal> refusal(ConnectionCommand command, Call call) {
        try {
            commands.<Object>send(command, call.metadata());
            return Optional.empty();
        } catch (Refused refused) {
            if (refused.refusal() instanceof Refusal refusal
                    && !(refusal instanceof Refusal.NoSuchService)) {
                return Optional.of(refusal);
            }
            throw refused;
        }
    }
}
