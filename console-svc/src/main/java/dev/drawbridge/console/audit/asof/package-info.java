/** What was so at a moment: published facts, folded as far as one wants. */
@NullMarked
package dev.drawbridge.console.audit.asof;

import org.jspecify.annotations.NullMarked;
