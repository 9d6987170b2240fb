/** The wiring of this service. */
@NullMarked
package dev.drawbridge.provider.config;

import org.jspecify.annotations.NullMarked;
