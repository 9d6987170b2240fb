@NullMarked
package dev.drawbridge.embedded;

import org.jspecify.annotations.NullMarked;
