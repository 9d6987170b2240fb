/** How much an account may have. Pure. */
@NullMarked
package dev.drawbridge.consumer.domain.allowance;

import org.jspecify.annotations.NullMarked;
