package dev.drawbridge.events;

import dev.drawbridge.events.id.AvailabilityZoneId;
import java.util.List;
import java.util.Map;

/** What the consumer's service orders of the provider's, in this order, once each. */
public sealed interface ConnectionOrder extends Message {

    Connection connection();

    /** The place of the order in its endpoint's life: 0, 1, … without a gap. */
    long ordinal();

    @Override
    default String stream() {
        return connection().endpointId().value();
    }

    /**
     * Let this endpoint in.
     *
     * @param requestedBy ARN of the principal that created the endpoint
     */
    record RequestConnection(
            Connection connection,
            String requestedBy,
            List<AvailabilityZoneId> availabilityZoneIds,
            List<DnsName> dnsNames,
            Map<String, String> tags)
            implements ConnectionOrder {
        @Override
        public long ordinal() {
            return 0;
        }
    }

    /** The endpoint is being deleted: let go of it. */
    record ReleaseConnection(Connection connection) implements ConnectionOrder {
        @Override
        public long ordinal() {
            return 1;
        }
    }

    /** The endpoint is gone: nothing more will be heard of it. */
    record ForgetConnection(Connection connection) implements ConnectionOrder {
        @Override
        public long ordinal() {
            return 2;
        }
    }
}
