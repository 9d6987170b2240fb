/** What waits for a decision over all services, and the decisions: the provider's API as a page. */
@NullMarked
package dev.drawbridge.console.queue;

import org.jspecify.annotations.NullMarked;
