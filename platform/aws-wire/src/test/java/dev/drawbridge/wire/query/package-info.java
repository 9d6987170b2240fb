@NullMarked
package dev.drawbridge.wire.query;

import org.jspecify.annotations.NullMarked;
