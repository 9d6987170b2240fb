/** Messages as CloudEvents 1.0 in structured JSON: written plainly, read with suspicion. */
@NullMarked
package dev.drawbridge.messaging.json;

import org.jspecify.annotations.NullMarked;
