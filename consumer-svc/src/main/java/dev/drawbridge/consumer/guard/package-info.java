/**
 * Rules over sets, kept by the database in the command's own transaction: unique keys and locked
 * rows. Neither log nor read model – a replay leaves it alone – hence a room of its own.
 */
@NullMarked
package dev.drawbridge.consumer.guard;

import org.jspecify.annotations.NullMarked;
