/** What a running service holds, read from outside, and whether it grows. */
@NullMarked
package dev.drawbridge.bench.vitals;

import org.jspecify.annotations.NullMarked;
