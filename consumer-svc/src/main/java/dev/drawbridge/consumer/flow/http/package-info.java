/** As much of HTTP as a proxy must understand: heads, chunks, destinations, refusals, deadlines. */
@NullMarked
package dev.drawbridge.consumer.flow.http;

import org.jspecify.annotations.NullMarked;
