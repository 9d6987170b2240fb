/** Our own API, in JSON: what AWS has no operation for. */
@NullMarked
package dev.drawbridge.consumer.api;

import org.jspecify.annotations.NullMarked;
