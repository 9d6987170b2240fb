/** Who is told, whether it arrives, and what to do where it does not. */
@NullMarked
package dev.drawbridge.console.notifications;

import org.jspecify.annotations.NullMarked;
