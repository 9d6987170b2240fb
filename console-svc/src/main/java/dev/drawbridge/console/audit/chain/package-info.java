/** What makes the log tamper-evident: its head, signed now and then, by a key made once. */
@NullMarked
package dev.drawbridge.console.audit.chain;

import org.jspecify.annotations.NullMarked;
