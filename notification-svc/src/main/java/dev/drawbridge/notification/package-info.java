/** Tells: topics, subscriptions, and delivery by mail and webhook. */
@NullMarked
package dev.drawbridge.notification;

import org.jspecify.annotations.NullMarked;
