package dev.drawbridge.notification.delivery.http;

import dev.drawbridge.notification.delivery.DeliverySettings;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** An early word to who subscribes an address that webhooks will not be sent to. */
@Component
public final class EndpointCheck {

    private final AddressGuard guard;
    private final boolean allowPrivate;

    @Autowired
    EndpointCheck(DeliverySettings settings) {
        this(settings.allowPrivate());
    }

    EndpointCheck(boolean allowPrivate) {
        this.guard = new AddressGuard(allowPrivate);
        this.allowPrivate = allowPrivate;
    }

    /** What is wrong with it. A name that is unknown today may be known tomorrow. */
    public Optional<String> fault(String endpoint) {
        if (!endpoint.startsWith("http")) {
            return Optional.empty();
        }
        try {
            var host = URI.create(endpoint).getHost();
            if (allowPrivate) {
                return Optional.empty();
            }
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
