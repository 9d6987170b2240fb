/** The same history under other rules: what would differ, and what that would have meant. */
@NullMarked
package dev.drawbridge.provider.domain.whatif;

import org.jspecify.annotations.NullMarked;
