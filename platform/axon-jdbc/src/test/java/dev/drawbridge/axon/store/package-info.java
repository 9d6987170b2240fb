@NullMarked
package dev.drawbridge.axon.store;

import org.jspecify.annotations.NullMarked;
