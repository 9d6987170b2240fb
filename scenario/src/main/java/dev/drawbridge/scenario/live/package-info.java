/** The same script played at a running system, by its own APIs, and what came of it there. */
@NullMarked
package dev.drawbridge.scenario.live;

import org.jspecify.annotations.NullMarked;
