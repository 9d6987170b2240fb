/** The commands. Each speaks to a running system over HTTP, but for those that need none. */
@NullMarked
package dev.drawbridge.cli;

import org.jspecify.annotations.NullMarked;
