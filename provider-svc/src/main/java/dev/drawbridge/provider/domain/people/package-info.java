/** Decisions by people: who may, how many it takes, what can be taken back, in whose place. */
@NullMarked
package dev.drawbridge.provider.domain.people;

import org.jspecify.annotations.NullMarked;
