/** The smallest service there is: a counter that may not fall below zero. */
@NullMarked
package dev.drawbridge.axon.counter;

import org.jspecify.annotations.NullMarked;
