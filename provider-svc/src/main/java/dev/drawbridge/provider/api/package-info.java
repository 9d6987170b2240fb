/** Our own JSON API: what AWS has no operation for. */
@NullMarked
package dev.drawbridge.provider.api;

import org.jspecify.annotations.NullMarked;
