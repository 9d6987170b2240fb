/** Claim, send, complete: deliveries on PostgreSQL, safe with many workers. */
@NullMarked
package dev.drawbridge.notification.delivery.queue;

import org.jspecify.annotations.NullMarked;
