/** The front door and the memory: one port for clients and browsers, approvals, audit. */
@NullMarked
package dev.drawbridge.console;

import org.jspecify.annotations.NullMarked;
