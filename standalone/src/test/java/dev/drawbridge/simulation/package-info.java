/**
 * The whole protocol without I/O: the real deciders, automations and translators of the two
 * services, and between them a seeded network that repeats, reorders, delays and loses its memory.
 */
@NullMarked
package dev.drawbridge.simulation;

import org.jspecify.annotations.NullMarked;
