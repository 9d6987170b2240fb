/** Follows the log and publishes it, at least once and in order. */
@NullMarked
package dev.drawbridge.axon.outbox;

import org.jspecify.annotations.NullMarked;
