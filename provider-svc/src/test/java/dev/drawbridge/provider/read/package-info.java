@NullMarked
package dev.drawbridge.provider.read;

import org.jspecify.annotations.NullMarked;
