/** Standing and choices of endpoints, on PostgreSQL: all instances share them. */
@NullMarked
package dev.drawbridge.notification.delivery.health;

import org.jspecify.annotations.NullMarked;
