package dev.drawbridge.provider.write;

import dev.drawbridge.events.id.ServiceId;
import dev.drawbridge.provider.domain.AcceptancePolicy;
import dev.drawbridge.provider.domain.ConnectionDecider.Circumstances;
import dev.drawbridge.provider.domain.Offers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the decisions about connections depend on beside the connection. */
@Component
final class Admission {

    /** {@code drawbridge.re-accept}: whether a rejected connection may be accepted after all. */
    enum ReAccept {
        ALLOW,
        REFUSE
    }

    private final Offers offers;
    private final AcceptancePolicy policy;
    private final boolean reAccept;

    Admission(
            Offers offers,
            AcceptancePolicy policy,
            @Value("${drawbridge.re-accept:allow}") ReAccept reAccept) {
        this.offers = offers;
        this.policy = policy;
        this.reAccept = reAccept == ReAccept.ALLOW;
    }

    /** The service is held: it cannot be deleted while this is decided. */
    Circumstances to(ServiceId serviceId) {
        return new Circumstances(offers.hold(serviceId).orElse(null), policy, reAccept);
    }

    /** For what the provider has no say in. */
    Circumstances none() {
        return new Circumstances(null, policy, reAccept);
    }
}
