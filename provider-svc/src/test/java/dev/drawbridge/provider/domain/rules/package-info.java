@NullMarked
package dev.drawbridge.provider.domain.rules;

import org.jspecify.annotations.NullMarked;
