/** Topics that keep order: a number for each message, and each message once. */
@NullMarked
package dev.drawbridge.notification.delivery.fifo;

import org.jspecify.annotations.NullMarked;
