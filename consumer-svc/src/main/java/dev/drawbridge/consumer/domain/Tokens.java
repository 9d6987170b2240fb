package dev.drawbridge.consumer.domain;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.RegionName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A client token is used once by an account in a Region, in the transaction of its command. */
public interface Tokens {

    /**
     * The caller's name for a request that it may repeat.
     *
     * @param fingerprint of the parameters: a repetition must have the same
     */
    record Token(String value, String fingerprint) {}

    /**
     * @param token null when none was given: then nothing is ever repeated
     * @param operation that the token is for
     * @param made the id of what the request makes
     */
    record Use(
            @Nullable Token token,
            String operation,
            AccountId account,
            RegionName region,
            String made) {}

    /** Uses the token; the refusal where it was used before. */
    Optional<Record> repeated(Use use);
}
