package dev.drawbridge.wire.http;

import dev.drawbridge.wire.Caller;
import dev.drawbridge.wire.Dialect;
import dev.drawbridge.wire.Fault;

/** Finds out who sent a request. */
public interface Authenticator {

    /**
     * A request without any credentials has an anonymous caller; what such a caller may do is
     * decided by {@link #demandsCredentials} and by the operation.
     *
     * @param dialect whose codes and texts a refusal must have
     * @throws Fault for credentials that are there but do not hold
     */
    Caller authenticate(WireRequest request, Dialect dialect);

    /**
     * The same for our own APIs, whatever service the request was signed for: clients choose a name
     * that their tool knows.
     */
    Caller authenticate(WireRequest request);

    /** True where only operations that admit anonymous callers are open to them. */
    boolean demandsCredentials();
}
