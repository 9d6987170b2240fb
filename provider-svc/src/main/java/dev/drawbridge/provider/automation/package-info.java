/** What happens by itself when the consumer's side speaks, and what is said in return. */
@NullMarked
package dev.drawbridge.provider.automation;

import org.jspecify.annotations.NullMarked;
