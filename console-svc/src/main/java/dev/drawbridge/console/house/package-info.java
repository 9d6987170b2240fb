/** Which parts of the system do not answer, and what works all the same: shown on every page. */
@NullMarked
package dev.drawbridge.console.house;

import org.jspecify.annotations.NullMarked;
