/**
 * Our own JSON APIs, under {@code /v1/}: who is calling is found out as for AWS's calls, and what
 * is refused is a problem (RFC 9457).
 */
@NullMarked
package dev.drawbridge.wire.api;

import org.jspecify.annotations.NullMarked;
