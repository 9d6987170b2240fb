@NullMarked
package dev.drawbridge.wire.http;

import org.jspecify.annotations.NullMarked;
