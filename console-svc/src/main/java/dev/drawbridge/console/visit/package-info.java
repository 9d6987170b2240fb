/** Who sits at the browser, and what keeps other sites from acting in their name. */
@NullMarked
package dev.drawbridge.console.visit;

import org.jspecify.annotations.NullMarked;
