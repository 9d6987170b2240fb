@NullMarked
package dev.drawbridge.notification.delivery.queue;

import org.jspecify.annotations.NullMarked;
