/** Forgets deliveries and messages that are done with, after a while. */
@NullMarked
package dev.drawbridge.notification.delivery.retention;

import org.jspecify.annotations.NullMarked;
