/** What follows from mails that come back. */
@NullMarked
package dev.drawbridge.notification.domain.mail;

import org.jspecify.annotations.NullMarked;
