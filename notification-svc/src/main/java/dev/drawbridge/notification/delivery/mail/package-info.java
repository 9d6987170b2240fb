/** Mails as SNS sends them, and better ones. */
@NullMarked
package dev.drawbridge.notification.delivery.mail;

import org.jspecify.annotations.NullMarked;
