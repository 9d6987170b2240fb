/** The load driver: the same calls against Drawbridge, against moto, and beside raw inserts. */
@NullMarked
package dev.drawbridge.bench;

import org.jspecify.annotations.NullMarked;
