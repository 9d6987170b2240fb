/** kill -9 at random moments under load; then every promise is checked. {@code make crash}. */
@NullMarked
package dev.drawbridge.bench.crash;

import org.jspecify.annotations.NullMarked;
