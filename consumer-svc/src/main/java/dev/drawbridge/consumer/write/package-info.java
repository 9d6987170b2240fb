/** Axon shells around the deciders. */
@NullMarked
package dev.drawbridge.consumer.write;

import org.jspecify.annotations.NullMarked;
