/** Our own JSON API: subscriptions and their health, deliveries, replays. */
@NullMarked
package dev.drawbridge.notification.api;

import org.jspecify.annotations.NullMarked;
