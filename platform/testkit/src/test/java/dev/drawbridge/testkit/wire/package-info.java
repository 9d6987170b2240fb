@NullMarked
package dev.drawbridge.testkit.wire;

import org.jspecify.annotations.NullMarked;
