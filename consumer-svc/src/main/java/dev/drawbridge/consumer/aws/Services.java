package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.read.Directory;
import dev.drawbridge.consumer.read.ServiceListing;
import dev.drawbridge.events.Topic;
import dev.drawbridge.messaging.CaughtUp;
import dev.drawbridge.wire.Call;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The services a caller may use. One that the replica does not know (or not yet for this caller) is
 * looked for again once all that had been said when it was asked for has been read.
 */
@Component
final class Services {

    private static final Duration BOUND = Duration.ofSeconds(2);

    private final Directory directory;
    private final CaughtUp caughtUp;

    Services(Directory directory, CaughtUp caughtUp) {
        this.directory = directory;
        this.caughtUp = caughtUp;
    }

    ServiceListing find(String name, @Nullable String serviceRegion, Call call) {
        if (serviceRegion != null && !serviceRegion.equals(call.region())) {
            throw NotFound.service(name);
        }
        return look(name, call)
                .or(() -> lookAgain(name, call))
                .orElseThrow(() -> NotFound.service(name));
    }

    private Optional<ServiceListing> lookAgain(String name, Call call) {
        caughtUp.await(Topic.PROVIDER_EVENTS, BOUND, () -> look(name, call).isPresent());
        return look(name, call);
    }

    private Optional<ServiceListing> look(String name, Call call) {
        return directory.find(name, call.region(), call.account(), call.caller().arn());
    }
}
