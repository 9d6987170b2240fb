/** Thin Axon shells around the deciders. */
@NullMarked
package dev.drawbridge.notification.write;

import org.jspecify.annotations.NullMarked;
