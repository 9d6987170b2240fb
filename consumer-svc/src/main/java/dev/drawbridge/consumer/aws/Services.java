package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.domain.endpoint.Offer;
import dev.drawbridge.consumer.read.Directory;
import dev.drawbridge.consumer.read.ServiceListing;
import dev.drawbridge.events.Topic;
import dev.drawbridge.events.catalogue.AwsServices;
import dev.drawbridge.messaging.CaughtUp;
import dev.drawbridge.wire.Call;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
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

    Service find(String name, @Nullable String serviceRegion, Call call) {
        var asked = new Asked(name, serviceRegion == null ? call.region() : serviceRegion, call);
        return AwsServices.named(name)
                .map(Service::of)
                .filter(service -> asked.isHere(service.region()))
                .or(() -> look(asked))
                .or(() -> lookAgain(asked))
                .orElseThrow(() -> NotFound.service(name));
    }

    /** What a service offers to those that are connected with it, admitted any longer or not. */
    Offer offerOf(String name, String region) {
        return AwsServices.named(name)
                .map(Service::of)
                .or(() -> directory.find(name).map(listing -> Service.of(listing, region)))
                .map(Service::offer)
                .orElseGet(() -> Offer.of(true, Set.of()));
    }

    private Optional<Service> lookAgain(Asked asked) {
        caughtUp.await(Topic.PROVIDER_EVENTS, BOUND, () -> look(asked).isPresent());
        return look(asked);
    }

    private Optional<Service> look(Asked asked) {
        return directory
                .find(asked.name())
                .filter(asked::mayUse)
                .map(listing -> Service.of(listing, asked.call().region()));
    }

    /**
     * @param region where the caller says that the service is
     */
    private record Asked(String name, String region, Call call) {

        boolean isHere(String home) {
            return home.equals(region) && home.equals(call.region());
        }

        /** One of another Region must be offered here, and be asked for as such. */
        boolean mayUse(ServiceListing listing) {
            return listing.region().equals(region)
                    && (isHere(region) || listing.supportedRegions().contains(call.region()))
                    && listing.admits(call.account(), call.caller().arn());
        }
    }
}
