/** When a failed delivery is tried again. */
@NullMarked
package dev.drawbridge.notification.domain.retry;

import org.jspecify.annotations.NullMarked;
