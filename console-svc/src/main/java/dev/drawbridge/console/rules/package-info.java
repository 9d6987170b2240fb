/** Services and their acceptance rules: read, tried on what was, published, restored. */
@NullMarked
package dev.drawbridge.console.rules;

import org.jspecify.annotations.NullMarked;
