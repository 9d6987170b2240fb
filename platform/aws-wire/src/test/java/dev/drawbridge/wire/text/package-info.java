@NullMarked
package dev.drawbridge.wire.text;

import org.jspecify.annotations.NullMarked;
