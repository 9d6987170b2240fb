package dev.drawbridge.notification.delivery.http;

import dev.drawbridge.notification.delivery.DeliverySettings;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** An early word to who subscribes an address that webhooks will not be sent to. */
@Component
public final class EndpointCheck {

    private final AddressGuard guard;
    private final boolean allowPrivate;

    @Autowired
    EndpointCheck(DeliverySettings settings) {
        this(new AddressGuard(settings), settings.allowPrivate());
    }

    EndpointCheck(AddressGuard guard, boolean allowPrivate) {
        this.guard = guard;
        this.allowPrivate = allowPrivate;
    }

    /** What is wrong with it. A name that is unknown today may be known tomorrow. */
    public Optional<String> fault(String endpoint) {
        if (!endpoint.matches("(?is)https?://.*")) {
            return Optional.empty();
        }
        try {
            check(URI.create(endpoint));
            return Optional.empty();
        } catch (AddressGuard.BlockedAddress blocked) {
            return Optional.of("Endpoint Reason: " + blocked.getMessage());
        } catch (UnknownHostException notYet) {
            return Optional.empty();
        } catch (IllegalArgumentException noAddress) {
            return Optional.of("Endpoint Reason: not a URL: " + noAddress.getMessage());
        }
    }

    private void check(URI endpoint) throws UnknownHostException {
        guard.checkPort(endpoint);
        var host = endpoint.getHost();
        if (allowPrivate) {
            checkLiteral(host);
        } else if (host == null) {
            throw new IllegalArgumentException("there is no host in it");
        } else {
            guard.resolve(host);
        }
    }

    /** On a laptop names are not asked for: that may take long where there is no network. */
    private void checkLiteral(@Nullable String host) throws UnknownHostException {
        var text = host == null ? "" : host.replaceAll("[\\[\\]]", "");
        if (text.matches("[0-9.]+|[0-9a-fA-F.]*:[0-9a-fA-F:.]*")) {
            guard.checked(text, InetAddress.ofLiteral(text));
        }
    }
}
