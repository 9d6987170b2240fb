/** Wiring of the console. */
@NullMarked
package dev.drawbridge.console.config;

import org.jspecify.annotations.NullMarked;
