package dev.drawbridge.notification.aws;

import dev.drawbridge.events.Topic;
import dev.drawbridge.messaging.CaughtUp;
import dev.drawbridge.notification.read.ResourceOwners;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Fault;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Only one's own service or endpoint can be listened to, where it is; another's, or one elsewhere,
 * does not exist.
 */
@Component
final class ResourceAccess {

    private static final Pattern SERVICE = Pattern.compile("vpce-svc-[0-9a-f]{17}");
    private static final Pattern ENDPOINT = Pattern.compile("vpce-[0-9a-f]{17}");

    /**
     * What was just created may still be on its way to us, by way of the provider's service: two
     * seconds at most, so several looks.
     */
    private static final Duration BOUND = Duration.ofMillis(500);

    private static final int LOOKS = 4;

    private final ResourceOwners owners;
    private final CaughtUp caughtUp;

    ResourceAccess(ResourceOwners owners, CaughtUp caughtUp) {
        this.owners = owners;
        this.caughtUp = caughtUp;
    }

    void requireService(String id, Call call) {
        if (!SERVICE.matcher(id).matches() || !owns(id, call)) {
            throw new Fault(
                    "InvalidVpcEndpointServiceId.NotFound",
                    "The VpcEndpointService Id '%s' does not exist".formatted(id));
        }
    }

    void requireEndpoint(String id, Call call) {
        if (!ENDPOINT.matcher(id).matches()) {
            throw new Fault(
                    "InvalidVpcEndpointId.Malformed",
                    "Invalid Id: '%s' (expecting 'vpce-...')".formatted(id));
        }
        if (!owns(id, call)) {
            throw new Fault(
                    "InvalidVpcEndpointId.NotFound",
                    "The Vpc Endpoint Id '%s' does not exist".formatted(id));
        }
    }

    private boolean owns(String id, Call call) {
        for (int look = 0; look < LOOKS && !known(id); look++) {
            caughtUp.await(Topic.PROVIDER_EVENTS, BOUND, () -> known(id));
        }
        return owners.owns(call.account(), call.region(), id);
    }

    private boolean known(String id) {
        return owners.known(id);
    }
}
