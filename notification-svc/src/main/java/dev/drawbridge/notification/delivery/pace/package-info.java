/** How many mails an account sends a second, and what becomes of those that wait too long. */
@NullMarked
package dev.drawbridge.notification.delivery.pace;

import org.jspecify.annotations.NullMarked;
