/** Envelope, outbox and inbox: at least once over Kafka, exactly once in effect. */
@NullMarked
package dev.drawbridge.messaging;

import org.jspecify.annotations.NullMarked;
