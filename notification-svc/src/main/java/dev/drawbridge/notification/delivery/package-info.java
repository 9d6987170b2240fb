/** The durable queue from a published message to each subscriber. */
@NullMarked
package dev.drawbridge.notification.delivery;

import org.jspecify.annotations.NullMarked;
