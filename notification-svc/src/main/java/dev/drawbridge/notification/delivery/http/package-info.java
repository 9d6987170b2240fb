/** Webhooks as SNS sends them. */
@NullMarked
package dev.drawbridge.notification.delivery.http;

import org.jspecify.annotations.NullMarked;
