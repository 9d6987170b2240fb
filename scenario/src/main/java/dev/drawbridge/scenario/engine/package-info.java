/**
 * The two services without I/O: their own deciders, automations and translators, and of outbox,
 * inbox and timers the rules alone. Time and the network between them are their owner's.
 */
@NullMarked
package dev.drawbridge.scenario.engine;

import org.jspecify.annotations.NullMarked;
