/** Who is calling: believed in open mode, proven in sigv4 mode. */
@NullMarked
package dev.drawbridge.wire.auth;

import org.jspecify.annotations.NullMarked;
