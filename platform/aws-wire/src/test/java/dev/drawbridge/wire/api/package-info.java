@NullMarked
package dev.drawbridge.wire.api;

import org.jspecify.annotations.NullMarked;
