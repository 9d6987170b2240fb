/** What just happened, streamed to browsers without a gap and without a double. */
@NullMarked
package dev.drawbridge.console.live;

import org.jspecify.annotations.NullMarked;
