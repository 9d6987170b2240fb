/** Wiring. */
@NullMarked
package dev.drawbridge.consumer.config;

import org.jspecify.annotations.NullMarked;
