/** Subnets shared with other accounts. Pure. */
@NullMarked
package dev.drawbridge.consumer.domain.sharing;

import org.jspecify.annotations.NullMarked;
