@NullMarked
package dev.drawbridge.wire.xml;

import org.jspecify.annotations.NullMarked;
