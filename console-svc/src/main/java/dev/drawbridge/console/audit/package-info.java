/** Remembers every published message, for ever, and shows each account what concerns it. */
@NullMarked
package dev.drawbridge.console.audit;

import org.jspecify.annotations.NullMarked;
