/** Rows of read models that are changed by their key: at once, or in a replay many together. */
@NullMarked
package dev.drawbridge.axon.rows;

import org.jspecify.annotations.NullMarked;
