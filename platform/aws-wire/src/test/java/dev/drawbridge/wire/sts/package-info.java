@NullMarked
package dev.drawbridge.wire.sts;

import org.jspecify.annotations.NullMarked;
