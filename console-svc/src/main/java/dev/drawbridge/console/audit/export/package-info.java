/** The log as a file that can be checked without us. */
@NullMarked
package dev.drawbridge.console.audit.export;

import org.jspecify.annotations.NullMarked;
