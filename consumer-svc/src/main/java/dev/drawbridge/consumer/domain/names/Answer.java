package dev.drawbridge.consumer.domain.names;

import dev.drawbridge.consumer.domain.network.Ipv4;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a resolver says.
 *
 * @param zone the zone that answers; its start of authority goes with an answer without records
 * @param addresses none with {@link Code#NOERROR} means that the name exists with other types only
 * @param endpointId whose interfaces the addresses are
 * @param because one sentence
 */
public record Answer(
        Code code,
        Origin origin,
        String zone,
        List<Ipv4> addresses,
        @Nullable String endpointId,
        String because) {

    /** Seconds that an answer may be kept. */
    public static final int TTL = 60;

    public enum Code {
        NOERROR,
        NXDOMAIN,
        REFUSED
    }

    /** Where the answer comes from. */
    public enum Origin {
        ENDPOINT_NAME,
        PRIVATE_ZONE,
        PUBLIC_RANGE,
        NOWHERE
    }

    /** An address in place of a name needs no resolver. */
    public static Optional<Answer> literal(String to) {
        return Ipv4.parse(to)
                .map(address ->
                        found(Origin.NOWHERE, "", List.of(address), null, "it is an address"));
    }

    static Answer found(
            Origin origin, String zone, List<Ipv4> addresses, @Nullable String id, String because) {
        return new Answer(Code.NOERROR, origin, zone, addresses, id, because);
    }

    static Answer nothing(String zone, String because) {
        return new Answer(Code.NXDOMAIN, Origin.NOWHERE, zone, List.of(), null, because);
    }

    static Answer refused(String because) {
        return new Answer(Code.REFUSED, Origin.NOWHERE, "", List.of(), null, because);
    }

    /** The same where another type of record was asked for. */
    Answer withoutAddresses() {
        return new Answer(code, origin, zone, List.of(), endpointId, because);
    }
}
