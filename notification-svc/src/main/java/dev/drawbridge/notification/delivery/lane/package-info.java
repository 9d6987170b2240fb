/** Whose turn it is: lanes of the queue, one for each subscription. */
@NullMarked
package dev.drawbridge.notification.delivery.lane;

import org.jspecify.annotations.NullMarked;
