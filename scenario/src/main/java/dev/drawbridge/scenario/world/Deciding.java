package dev.drawbridge.scenario.world;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.ServiceId;
import dev.drawbridge.provider.domain.AcceptancePolicy;
import dev.drawbridge.provider.domain.ConnectionCommand;
import dev.drawbridge.provider.domain.ConnectionEvent;
import dev.drawbridge.provider.domain.Offer;
import dev.drawbridge.provider.domain.book.ByRules;
import dev.drawbridge.scenario.crowd.Cast;
import dev.drawbridge.scenario.engine.ProviderSide;
import dev.drawbridge.scenario.engine.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;

/** The provider's side of the scenario. */
final class Deciding extends ProviderSide {

    private final Terms terms;
    private final Cast cast;
    private final Consumer<ConnectionEvent> seen;

    Deciding(
            Timers timers,
            Duration patience,
            Terms terms,
            Cast cast,
            Consumer<ConnectionEvent> seen) {
        super(timers, patience);
        this.terms = terms;
        this.cast = cast;
        this.seen = seen;
    }

    @Override
    protected Offer offer(ServiceId service, Map<AccountId, Long> letIn) {
        return terms.of(service).offer(letIn);
    }

    @Override
    protected AcceptancePolicy policy(
            ServiceId service, AccountId consumer, int live, Instant now) {
        var rules = terms.of(service).rules();
        if (rules == null) {
            return AcceptancePolicy.BY_SERVICE;
        }
        var account = cast.account(consumer.value());
        return new ByRules(rules, account == null ? null : account.path(), live, now);
    }

    @Override
    protected void saw(ConnectionCommand command, ConnectionEvent event, int live) {
        seen.accept(event);
    }
}
