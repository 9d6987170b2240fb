/** Exactly once in effect, in order per stream, and nothing that is broken stops the rest. */
@NullMarked
package dev.drawbridge.messaging.inbox;

import org.jspecify.annotations.NullMarked;
