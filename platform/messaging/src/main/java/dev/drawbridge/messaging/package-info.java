/**
 * Envelope, outbox and inbox: at least once over Kafka, exactly once in effect.
 *
 * <p>A service imports {@link dev.drawbridge.messaging.MessagingOnKafka}. Its properties, beside
 * {@code drawbridge.kafka.bootstrap-servers}:
 *
 * <ul>
 *   <li>{@code drawbridge.kafka.partitions} (6) and {@code drawbridge.kafka.replication} (1) of
 *       topics it makes
 *   <li>{@code drawbridge.kafka.instance} (the host's name): the same after a restart, another for
 *       each instance of a service
 *   <li>{@code drawbridge.kafka.delivery-timeout-ms} (10000) until a message counts as not sent
 *   <li>{@code drawbridge.kafka.max-message-bytes} (524288): longer ones are parked
 * </ul>
 */
@NullMarked
package dev.drawbridge.messaging;

import org.jspecify.annotations.NullMarked;
