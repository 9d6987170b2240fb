/** Rows written at once and rows written together are the same. */
@NullMarked
package dev.drawbridge.axon.rows;

import org.jspecify.annotations.NullMarked;
