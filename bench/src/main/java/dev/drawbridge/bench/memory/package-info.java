/** What the house remembers, by the million: the log, views of the past, other rules. */
@NullMarked
package dev.drawbridge.bench.memory;

import org.jspecify.annotations.NullMarked;
