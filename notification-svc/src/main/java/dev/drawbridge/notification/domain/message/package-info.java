/** What may be published, how it is signed, and what became of it. */
@NullMarked
package dev.drawbridge.notification.domain.message;

import org.jspecify.annotations.NullMarked;
