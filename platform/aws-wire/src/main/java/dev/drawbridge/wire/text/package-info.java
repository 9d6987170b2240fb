/** Texts of AWS's making: ids, patterns, and how much of a caller's text is repeated. */
@NullMarked
package dev.drawbridge.wire.text;

import org.jspecify.annotations.NullMarked;
