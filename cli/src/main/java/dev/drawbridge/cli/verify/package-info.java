/** Checks an export by docs/audit.md alone: nothing here is shared with what wrote it. */
@NullMarked
package dev.drawbridge.cli.verify;

import org.jspecify.annotations.NullMarked;
