@NullMarked
package dev.drawbridge.axon;

import org.jspecify.annotations.NullMarked;
