@NullMarked
package dev.drawbridge.wire.auth;

import org.jspecify.annotations.NullMarked;
