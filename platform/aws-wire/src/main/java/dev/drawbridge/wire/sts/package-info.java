/** The operations of STS, which any service can register. */
@NullMarked
package dev.drawbridge.wire.sts;

import org.jspecify.annotations.NullMarked;
