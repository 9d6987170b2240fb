package dev.drawbridge.provider.domain.book;

import dev.drawbridge.events.id.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a provider has noted down for its rules and its people. */
public sealed interface OwnerEvent {

    AccountId owner();

    /**
     * @param path null where the account is not listed any more
     */
    record OrganizationPathChanged(AccountId owner, AccountId account, @Nullable String path)
            implements OwnerEvent {}

    record DelegationGiven(
            AccountId owner, String person, String delegate, Instant from, Instant until)
            implements OwnerEvent {}

    record DelegationEnded(AccountId owner, String person, String delegate) implements OwnerEvent {}
}
