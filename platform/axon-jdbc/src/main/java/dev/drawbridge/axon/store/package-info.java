/** The log, its tokens, snapshots and dead letters in PostgreSQL, by name and never by class. */
@NullMarked
package dev.drawbridge.axon.store;

import org.jspecify.annotations.NullMarked;
