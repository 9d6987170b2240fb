/** The systems under load and the little that is needed to speak to them. */
@NullMarked
package dev.drawbridge.bench.under;

import org.jspecify.annotations.NullMarked;
