/**
 * Read models, changed in the append's transaction and rebuilt from the log at will; and the
 * replica of the services' directory.
 */
@NullMarked
package dev.drawbridge.consumer.read;

import org.jspecify.annotations.NullMarked;
