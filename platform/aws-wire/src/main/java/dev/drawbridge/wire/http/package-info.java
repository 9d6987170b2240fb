/** From an HTTP request to an operation and back, whatever the request holds. */
@NullMarked
package dev.drawbridge.wire.http;

import org.jspecify.annotations.NullMarked;
