package dev.drawbridge.provider.domain.book;

import dev.drawbridge.events.id.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a provider can note down. */
public sealed interface OwnerCommand {

    /** An account in the register of one provider. */
    record Listing(AccountId owner, AccountId account) {
        @Override
        public String toString() {
            return "organization-" + owner + "-" + account;
        }
    }

    /** All that one person has delegated. */
    record Delegations(AccountId owner, String person) {
        @Override
        public String toString() {
            return "delegation-" + owner + "-" + person;
        }
    }

    /**
     * @param path null takes the account out
     */
    record ListAccount(Listing listing, @Nullable String path) implements OwnerCommand {}

    record Delegate(Delegations delegations, String delegate, Instant from, Instant until)
            implements OwnerCommand {}

    record EndDelegation(Delegations delegations, String delegate) implements OwnerCommand {}
}
