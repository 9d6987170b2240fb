@NullMarked
package dev.drawbridge.messaging.inbox;

import org.jspecify.annotations.NullMarked;
