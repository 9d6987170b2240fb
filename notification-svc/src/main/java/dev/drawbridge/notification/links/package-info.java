/** Pages behind the links in mails, and the signing certificate. */
@NullMarked
package dev.drawbridge.notification.links;

import org.jspecify.annotations.NullMarked;
