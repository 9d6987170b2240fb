/** Exports taken in again, to be looked at beside the log and never mixed with it. */
@NullMarked
package dev.drawbridge.console.audit.imports;

import org.jspecify.annotations.NullMarked;
