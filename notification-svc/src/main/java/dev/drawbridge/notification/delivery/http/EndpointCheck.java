package dev.drawbridge.notification.delivery.http;

import dev.drawbridge.notification.delivery.DeliverySettings;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** An early word to who subscribes an address that webhooks will not be sent to. */
@Component
public final class EndpointCheck {

    private final AddressGuard guard;
    private final boolean allowPrivate;

    EndpointCheck(DeliverySettings settings) {
        this.guard = new AddressGuard(settings.allowPrivate());
        this.allowPrivate = settings.allowPrivate();
    }

    /** What is wrong with it. A name that is unknown today may be known tomorrow. */
    public Optional<String> fault(String endpoint) {
        if (allowPrivate || !endpoint.startsWith("http")) {
            return Optional.empty();
        }
        try {
            var host = URI.create(endpoint).getHost();
            if (host == null) {
                return Optional.of("Endpoint Reason: there is no host in this URL");
            }
            guard.resolve(host);
            return Optional.empty();
        } catch (AddressGuard.BlockedAddress blocked) {
            return Optional.of("Endpoint Reason: " + blocked.getMessage());
        } catch (UnknownHostException notYet) {
            return Optional.empty();
        } catch (IllegalArgumentException noAddress) {
            return Optional.of("Endpoint Reason: not a URL: " + noAddress.getMessage());
        }
    }
}
