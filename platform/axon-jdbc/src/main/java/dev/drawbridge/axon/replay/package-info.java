/** Reads the whole log again into a fresh read model. */
@NullMarked
package dev.drawbridge.axon.replay;

import org.jspecify.annotations.NullMarked;
