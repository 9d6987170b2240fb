@NullMarked
package dev.drawbridge.axon.replay;

import org.jspecify.annotations.NullMarked;
