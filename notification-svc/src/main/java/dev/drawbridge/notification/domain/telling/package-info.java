/** Who wants to be told of which connection's events, and the news itself. */
@NullMarked
package dev.drawbridge.notification.domain.telling;

import org.jspecify.annotations.NullMarked;
