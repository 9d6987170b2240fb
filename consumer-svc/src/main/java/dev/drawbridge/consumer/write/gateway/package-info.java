/** The shell of Gateway endpoints. */
@NullMarked
package dev.drawbridge.consumer.write.gateway;

import org.jspecify.annotations.NullMarked;
