package dev.drawbridge.provider.domain.book;

import dev.drawbridge.events.Connection;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.EndpointId;
import dev.drawbridge.events.id.ServiceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What rules and people need to know beside the connection: asked only where there are rules. */
public interface Surroundings {

    /** A version that was published; it never changes. */
    InForce rules(ServiceId serviceId, int version);

    /** Where the provider's register puts an account. */
    Optional<String> organizationPath(AccountId owner, AccountId account);

    /**
     * How many live connections the consumer has beside this one: decisions on others of the same
     * consumer wait until the running transaction ends.
     */
    int others(Connection facts);

    /** This transaction has opened one: what it counts next must know. */
    void took(Connection facts);

    /** This transaction has turned one away. */
    void gaveBack(Connection facts);

    /** Who has delegated to a person, as of now. */
    Set<String> delegators(AccountId owner, String delegate, Instant now);

    /**
     * Who waits because the service was full: of each consumer the longest waiting, in the order of
     * asking. A consumer that has all it may have must not keep others out.
     */
    List<EndpointId> waitingForRoom(ServiceId serviceId);

    /** All that wait or are let in. */
    List<EndpointId> live(ServiceId serviceId);
}
