/** Mails gathered into one: at most so many, at most so late. */
@NullMarked
package dev.drawbridge.notification.delivery.digest;

import org.jspecify.annotations.NullMarked;
