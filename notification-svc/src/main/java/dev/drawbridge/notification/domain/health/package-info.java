/** How a subscription's endpoint fares, and what follows when it fares badly. */
@NullMarked
package dev.drawbridge.notification.domain.health;

import org.jspecify.annotations.NullMarked;
