/** Acceptance rules: how they read, whether they make sense, and what they say of a request. */
@NullMarked
package dev.drawbridge.provider.domain.rules;

import org.jspecify.annotations.NullMarked;
