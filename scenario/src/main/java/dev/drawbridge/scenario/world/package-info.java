/** A scenario run in memory: people, a network and a clock around the two services' own domains. */
@NullMarked
package dev.drawbridge.scenario.world;

import org.jspecify.annotations.NullMarked;
