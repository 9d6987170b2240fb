package dev.drawbridge.provider.domain.book;

import dev.drawbridge.events.id.ServiceId;

/** A service has one book of rules, beside its own stream of events. */
public record RuleBookId(ServiceId serviceId) {
    @Override
    public String toString() {
        return "rules-" + serviceId;
    }
}
