/** Identifiers that validate themselves: what has been built is well-formed. */
@NullMarked
package dev.drawbridge.events.id;

import org.jspecify.annotations.NullMarked;
