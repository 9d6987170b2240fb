@NullMarked
package dev.drawbridge.testkit.wire.sample;

import org.jspecify.annotations.NullMarked;
