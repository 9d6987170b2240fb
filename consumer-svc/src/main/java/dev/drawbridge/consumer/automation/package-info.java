/** What happens by itself: the provider's words, the timers, what is published. */
@NullMarked
package dev.drawbridge.consumer.automation;

import org.jspecify.annotations.NullMarked;
